namespace Sxsh.Pipeline.Reading;

/// <summary>What one report may hold. Far above any real report, which has tens of thousands of cells at most; they keep a hostile or runaway file from taking the instance down: one as full as this is read within seconds.</summary>
internal static class ReadingLimits
{
    /// <summary>Rows that hold anything, over all sheets.</summary>
    public const int Rows = 200_000;

    /// <summary>Blank rows between those that hold anything, over all sheets.</summary>
    public const int BlankRows = 4_000_000;

    /// <summary>Cells from column A to the last of each row that holds anything, over all sheets.</summary>
    public const int Cells = 500_000;

    /// <summary>Characters of one cell; Excel holds no more in a cell either.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>Number formats that a zipped workbook defines.</summary>
    public const int Formats = 20_000;

    /// <summary>Row positions times columns that the workbook library has to walk, blank ones included.</summary>
    public const long Positions = 100_000_000;

    /// <summary>Sheets of a workbook, hidden ones included.</summary>
    public const int Sheets = 200;

    /// <summary>Merged ranges of a sheet.</summary>
    public const int Merges = 50_000;

    /// <summary>Parts of a zipped workbook.</summary>
    public const int Parts = 5_000;

    /// <summary>Bytes of all parts of a zipped workbook that are read, unzipped.</summary>
    public const long UnzippedBytes = 300L * 1024 * 1024;

    /// <summary>Bytes of a part that is kept in memory whole (shared strings, styles, workbook), unzipped.</summary>
    public const long UnzippedBytesInMemory = 100L * 1024 * 1024;

    /// <summary>Times a part may grow when unzipped, once it is larger than <see cref="UnzippedBytesAlwaysTaken"/>.</summary>
    public const long UnzippedTimes = 250;

    /// <summary>A part up to this size is taken, however well it is packed.</summary>
    public const long UnzippedBytesAlwaysTaken = 20L * 1024 * 1024;

    /// <summary>Characters of all paragraphs of a text document; a book of a thousand pages has fewer.</summary>
    public const long ProseCharacters = 2_500_000;

    /// <summary>Tables of a text document, one within the other.</summary>
    public const int NestedTables = 50;

    /// <summary>Open elements of a web page, one within the other; browsers stop at this depth too.</summary>
    public const int Nesting = 512;

    /// <summary>Elements of a web page, and attributes of all of them.</summary>
    public const int Elements = 300_000;

    public const string TooManyRows = "quá 200.000 dòng";

    public const string TooManyCells = "quá 500.000 ô";

    public const string TooManyCharacters = "một ô dài quá 32.767 ký tự";

    public const string TooManyFormats = "quá 20.000 định dạng số";

    public const string TooManySheets = "quá 200 trang tính";

    public const string TooManyMerges = "quá 50.000 vùng ô gộp trong một trang tính";

    public const string TooMuchProse = "phần văn bản dài quá 2,5 triệu ký tự";

    public const string TooManyElements = "quá 300.000 thẻ HTML";

    public const string TooDeep = "các phần lồng nhau quá 512 lớp";

    public const string TooManyBytes = "giải nén quá 300 MB";
}
