package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.jooq.Table;
import org.junit.jupiter.api.Test;
import vigil.store.generated.DefaultSchema;

/** No column in which something of a case stands is forgotten when that is removed. */
class RetentionRegisterTest {

    @Test
    void everySealedColumnHasAWayToBeRemoved() {
        for (SealedColumn column : SealedColumn.ALL) {
            assertThatCode(() -> RetentionRemoval.way(column))
                    .as("%s.%s", column.table(), column.cell())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyTextColumnOfATableAboutACaseIsGoneThroughOrTellsOfSomebodyInOffice() {
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            boolean ofCase = table.field("case_id") != null;
            boolean written =
                    table.fieldStream()
                            .anyMatch(field ->
                                    field.getType() == String.class
                                            && field.getDataType().length() >= 1000);
            if (ofCase && written) {
                assertThat(RetentionRows.words(table)).as(table.getName()).isNotEmpty();
                assertThat(table.getPrimaryKey()).as(table.getName()).isNotNull();
            }
        }
    }
}
