package vigil.exchange;

/**
 * Everything that can be wrong with a file, a row or a value that is brought in. The key ends a
 * message key; docs/guide/importing.md says what each means.
 */
enum Fault {
    /** The file is not there. */
    MISSING_FILE("missingFile"),
    /** It cannot be opened or read. */
    CANNOT_READ("cannotRead"),
    /** It has no row with the names of its columns. */
    EMPTY("empty"),
    /** It is larger than any file Vigil reads. */
    TOO_LARGE("tooLarge"),
    /** It unpacks to far more than it can honestly hold. */
    TOO_DENSE("tooDense"),
    /** It is packed, and the packing is damaged. */
    DAMAGED_GZIP("damagedGzip"),
    /** It is not in the encoding it should be in. */
    ENCODING("encoding"),
    /** It is not text. */
    NOT_TEXT("notText"),
    /** A quotation mark is not closed, or a row or cell is too long. */
    BROKEN_ROW("brokenRow"),
    /** It is a spreadsheet of the kind before 2007. */
    OLD_EXCEL("oldExcel"),
    /** It is a workbook in the packed binary kind. */
    BINARY_EXCEL("binaryExcel"),
    /** It is an OpenDocument spreadsheet. */
    OPEN_DOCUMENT("openDocument"),
    /** It opens only with a password. */
    PASSWORD("password"),
    /** It holds macros. */
    MACROS("macros"),
    /** It is no workbook. */
    NOT_A_WORKBOOK("notAWorkbook"),
    /** It is a workbook, and damaged or cut off. */
    DAMAGED_WORKBOOK("damagedWorkbook"),
    /** It is built to make a reader run out of memory. */
    UNSAFE_XML("unsafeXml"),
    /** Its sheets share more text than can be held. */
    TOO_MUCH_TEXT("tooMuchText"),
    /** A row has more columns than Vigil reads. */
    TOO_WIDE("tooWide"),
    /** It has no sheet of that name. */
    MISSING_SHEET("missingSheet"),
    /** It has more rows than Vigil reads. */
    TOO_MANY_ROWS("tooManyRows"),
    /** Two columns have the same name. */
    DUPLICATE_COLUMN("duplicateColumn"),
    /** A column that is needed is not there. */
    MISSING_COLUMN("missingColumn"),
    /** A column has a name that means nothing here. */
    UNKNOWN_COLUMN("unknownColumn"),
    /** It is no GeoJSON. */
    NOT_A_MAP("notAMap"),
    /** Its parts lie within parts far deeper than those of any map. */
    TOO_DEEP("tooDeep"),
    /** Its shapes are neither boroughs, wards nor postcode districts of this panel. */
    NO_PLACE("noPlace"),
    /** It is a table of far more postcodes than a county has. */
    TOO_MANY_POSTCODES("tooManyPostcodes"),
    /** Rows of a large file do not come in the order of cases.csv. */
    CASE_ORDER("caseOrder"),

    /** A mapping row's use is not one of those there are. */
    UNKNOWN_USE("unknownUse"),
    /** A target is no field of the catalogue. */
    UNKNOWN_FIELD("unknownField"),
    /** A target is a field that cannot be filled from a table. */
    NOT_FILLABLE("notFillable"),
    /** A target is no stage of evidence. */
    UNKNOWN_STAGE("unknownStage"),
    /** A substance is not in the vocabulary, or its name is ambiguous. */
    UNKNOWN_SUBSTANCE("unknownSubstance"),
    /** A date format, an encoding, a delimiter or a condition that makes no sense. */
    BAD_SETTING("badSetting"),

    /** The row has more or fewer cells than there are columns. */
    CELL_COUNT("cellCount"),
    /** A value that is needed is missing. */
    MISSING_VALUE("missingValue"),
    /** A code is not in its list. */
    UNKNOWN_CODE("unknownCode"),
    /** The text is no value of its field's kind. */
    NOT_A_VALUE("notAValue"),
    /** The text is no date, or not in the format given. */
    NOT_A_DATE("notADate"),
    /** The text is longer than can be kept. */
    TOO_LONG("tooLong"),
    /** A case reference that is none. */
    NOT_A_REFERENCE("notAReference"),
    /** The same case, member, meeting or row comes twice. */
    TWICE("twice"),
    /** Something is named that is not in the files. */
    NOT_FOUND("notFound"),

    /** The mapping does not mention this column. */
    COLUMN_NOT_MAPPED("columnNotMapped"),
    /** The mapping says to leave this column out. */
    COLUMN_SKIPPED("columnSkipped"),
    /** The mapping has no rule for this value. */
    VALUE_NOT_MAPPED("valueNotMapped"),
    /** The place is none of the panel's areas; it is brought in as another area. */
    AREA_UNKNOWN("areaUnknown"),
    /** Another column has answered this field already. */
    ALREADY_ANSWERED("alreadyAnswered"),
    /** The word can mean several substances; it is kept as written. */
    SUBSTANCE_AMBIGUOUS("substanceAmbiguous"),
    /** The entry names no known substance; it is kept as written. */
    SUBSTANCE_UNCODED("substanceUncoded"),
    /** The text says that the substance was not there. */
    SUBSTANCE_DENIED("substanceDenied"),
    /** No substance was recognised in the text. */
    NO_SUBSTANCE("noSubstance"),
    /** The cell is a formula; its last result is taken as text. */
    FORMULA("formula"),
    /** The cell is a formula without a result. */
    FORMULA_EMPTY("formulaEmpty"),
    /** The cell shows an error of the spreadsheet. */
    CELL_ERROR("cellError"),
    /** The row is blank. */
    BLANK_ROW("blankRow");

    private final String key;

    Fault(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
