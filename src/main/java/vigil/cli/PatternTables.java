package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import vigil.patterns.BeforeAfter;
import vigil.patterns.GroupShare;
import vigil.patterns.Item;
import vigil.patterns.PatternSummary;
import vigil.patterns.YearlyTrend;
import vigil.patterns.statistics.Interval;

/** The tables behind the findings: plain counts with their intervals, for whoever checks them. */
final class PatternTables {

    private PatternTables() {}

    static void write(JsonGenerator json, PatternSummary summary, List<BeforeAfter> changes)
            throws IOException {
        json.writeArrayFieldStart("groups");
        for (GroupShare share : summary.groups()) {
            write(json, share);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("trends");
        for (YearlyTrend trend : summary.trends()) {
            write(json, trend);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("calendar");
        json.writeNumberField("deaths", summary.calendar().deaths());
        numbers(json, "weekdays", summary.calendar().weekdays());
        numbers(json, "daysOfMonth", summary.calendar().daysOfMonth());
        numbers(json, "months", summary.calendar().months());
        json.writeEndObject();
        json.writeArrayFieldStart("beforeAfter");
        for (BeforeAfter change : changes) {
            write(json, change);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, GroupShare share) throws IOException {
        json.writeStartObject();
        json.writeStringField("group", share.group().key());
        json.writeArrayFieldStart("items");
        for (Item item : share.items()) {
            json.writeString(item.key());
        }
        json.writeEndArray();
        json.writeBooleanField("more", share.more());
        json.writeNumberField("has", share.has());
        json.writeNumberField("inGroup", share.inGroup());
        json.writeNumberField("restHas", share.restHas());
        json.writeNumberField("rest", share.rest());
        number(json, "difference", share.difference());
        number(json, "differenceLow", share.low());
        number(json, "differenceHigh", share.high());
        number(json, "p", share.p());
        number(json, "adjusted", share.adjusted());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, YearlyTrend trend) throws IOException {
        json.writeStartObject();
        json.writeStringField("item", trend.item().key());
        json.writeNumberField("firstYear", trend.firstYear());
        numbers(json, "has", trend.has());
        numbers(json, "of", trend.of());
        number(json, "chiSquare", trend.shares().chiSquare());
        Interval odds = trend.shares().annualOddsRatio();
        number(json, "annualOddsRatio", odds.estimate());
        number(json, "annualOddsRatioLow", odds.low());
        number(json, "annualOddsRatioHigh", odds.high());
        number(json, "p", trend.shares().chance());
        number(json, "q", trend.q());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, BeforeAfter change) throws IOException {
        json.writeStartObject();
        if (change.item().isPresent()) {
            json.writeStringField("item", change.item().get().key());
        } else {
            json.writeNullField("item");
        }
        json.writeNumberField("before", change.before());
        json.writeNumberField("daysBefore", change.daysBefore());
        json.writeNumberField("after", change.after());
        json.writeNumberField("daysAfter", change.daysAfter());
        number(json, "ratio", change.ratio().estimate());
        number(json, "ratioLow", change.ratio().low());
        number(json, "ratioHigh", change.ratio().high());
        number(json, "p", change.chance());
        json.writeEndObject();
    }

    static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    private static void numbers(JsonGenerator json, String name, List<Long> values)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (long value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }
}
