namespace Sxsh.Pipeline.Model;

/// <summary>Stable codes of findings; their wording is in <see cref="IssueMessages"/>. On the wire in kebab case, for example <c>not-a-number</c>.</summary>
public enum IssueCode
{
    /// <summary>The path is not <c>{province}/{period}/[{uploadId}/]{fileName}</c>.</summary>
    PathNotUnderstood,

    /// <summary>The province in the path is not known.</summary>
    UnknownProvince,

    /// <summary>The province that a row names is not known.</summary>
    UnknownProvinceInRow,

    /// <summary>The province did not exist in the period.</summary>
    ProvinceNotInForce,

    /// <summary>The period in the path is not understood.</summary>
    UnknownPeriod,

    /// <summary>The file has no bytes.</summary>
    EmptyFile,

    /// <summary>The file is larger than is taken.</summary>
    FileTooLarge,

    /// <summary>The file's format is not read.</summary>
    UnsupportedFormat,

    /// <summary>The bytes are not what the name says.</summary>
    FormatMismatch,

    /// <summary>The file is locked with a password.</summary>
    PasswordProtected,

    /// <summary>The file is damaged.</summary>
    UnreadableFile,

    /// <summary>No table of a known layout was found.</summary>
    NoTableFound,

    /// <summary>A table was found, but no value in it could be taken.</summary>
    NoValueFound,

    /// <summary>A sheet or table is of no known layout and was left out.</summary>
    TableNotUnderstood,

    /// <summary>A hidden sheet was read; its values need review.</summary>
    HiddenSheet,

    /// <summary>The indicator is not in the catalogue.</summary>
    UnknownIndicator,

    /// <summary>The wording fits several indicators.</summary>
    AmbiguousIndicator,

    /// <summary>The unit does not fit the indicator.</summary>
    UnitMismatch,

    /// <summary>The text is not a number.</summary>
    NotANumber,

    /// <summary>The number can be read in two ways.</summary>
    AmbiguousNumber,

    /// <summary>The text speaks of a quantity without giving a figure ("một số").</summary>
    NoFigure,

    /// <summary>A number is too large or too exact to keep.</summary>
    NumberOutOfRange,

    /// <summary>The cell holds an error of the spreadsheet program.</summary>
    CellError,

    /// <summary>The period in a cell is not understood.</summary>
    PeriodNotUnderstood,

    /// <summary>Neither cell nor report states a period.</summary>
    PeriodMissing,

    /// <summary>Neither row nor report states a province.</summary>
    ProvinceMissing,

    /// <summary>A row is about another province than the one that reports.</summary>
    OtherProvince,

    /// <summary>A value lies outside the catalogue's bounds.</summary>
    ValueOutOfBounds,

    /// <summary>Parts do not add up to their total.</summary>
    PartsDifferFromTotal,

    /// <summary>A subset is larger than what contains it.</summary>
    SubsetExceedsTotal,

    /// <summary>One report states two values for one fact.</summary>
    ConflictingValues,

    /// <summary>One report states the same value twice; it counts once.</summary>
    RepeatedValue,

    /// <summary>The same bytes were sent under another report, province or period.</summary>
    SameFileElsewhere,

    /// <summary>The sector's wording is not known.</summary>
    UnknownSector,

    /// <summary>Processing failed three times.</summary>
    ProcessingFailed,

    /// <summary>The file holds more rows, cells, sheets or zipped bytes than are taken.</summary>
    ContentTooLarge,

    /// <summary>Text is in another encoding than UTF-8 or marked UTF-16.</summary>
    EncodingNotUnicode,

    /// <summary>A cell holds a value, but its row names no indicator.</summary>
    IndicatorMissing,

    /// <summary>A column with numbers has a heading of no known role and was left out.</summary>
    ColumnNotUnderstood,

    /// <summary>A row that totals the rows above it was left out.</summary>
    TotalLeftOut,

    /// <summary>The unit's wording is not known.</summary>
    UnknownUnit,

    /// <summary>Money or an amount stands without a unit.</summary>
    UnitMissing,

    /// <summary>The label was understood, but not surely.</summary>
    IndicatorNotCertain,

    /// <summary>A typed number below 1 under a percent unit may be a fraction.</summary>
    PercentOrFraction,

    /// <summary>A file that says that its figures are made up was sent as a real report.</summary>
    SyntheticReport,

    /// <summary>The bytes of a taken version are in storage no longer.</summary>
    OriginalMissing,

    /// <summary>Values stand in hidden rows or columns; they need review.</summary>
    HiddenCells,

    /// <summary>The JSON is no list of observations.</summary>
    JsonNotUnderstood,

    /// <summary>A number that can be read in two ways was settled by evidence.</summary>
    NumberProven,

    /// <summary>Something counted has a fraction; a thousands sign may have been taken for a decimal one.</summary>
    CountWithFraction,

    /// <summary>The letter O stands for a zero.</summary>
    LetterForDigit,

    /// <summary>The cell holds a date where a number belongs; the program may have made it of "5-8".</summary>
    DateForNumber,

    /// <summary>Text in an old Vietnamese encoding was turned into Unicode.</summary>
    EncodingRepaired,

    /// <summary>Letters were lost before the file was sent; nothing is guessed.</summary>
    MarksLost,

    /// <summary>The file holds macros; they were not run.</summary>
    MacrosIgnored,

    /// <summary>The file links to other files or addresses; they were not opened.</summary>
    LinksNotFollowed,

    /// <summary>The sender states that there is nothing to report.</summary>
    NilReport,

    /// <summary>A version states so much less than the one before it that it waits to be confirmed.</summary>
    ValuesLost,

    /// <summary>The period was closed when the report was uploaded; it waits for the ministry.</summary>
    PeriodClosed,

    /// <summary>Prose in which no figure about cleaner production was found.</summary>
    NoFigureInText,

    /// <summary>A line of other news beside the article was left out.</summary>
    TextLeftOut,

    /// <summary>A figure in prose differs from the table of the same report.</summary>
    TextDiffersFromTable,

    /// <summary>A full report of a year leaves out what every full report has.</summary>
    RequiredMissing,

    /// <summary>A percentage is not its count by its total, or not of its base.</summary>
    RateDiffersFromCounts,

    /// <summary>A saving that its own investment, payback or share makes implausible.</summary>
    SavingImplausible,

    /// <summary>Money that is likely a thousand times too large or too small.</summary>
    ThousandTimesOff,

    /// <summary>A value far from what the same province reported for the period before.</summary>
    JumpAgainstHistory,

    /// <summary>An enterprise's value far from the median of its peers.</summary>
    DiffersFromPeers,

    /// <summary>A result that equals its target exactly.</summary>
    ResultEqualsTarget,

    /// <summary>A total with parts of another kind.</summary>
    SumMixesKinds,

    /// <summary>Two spellings that are likely one enterprise.</summary>
    SameEnterpriseTwice,

    /// <summary>The file's name names another province than the one that reports.</summary>
    FileNamesOtherProvince,

    /// <summary>A value for a time that it cannot be about.</summary>
    PeriodOutsideValidity,

    /// <summary>A heading or label means what somebody of the province said.</summary>
    MappingCorrected,
}
