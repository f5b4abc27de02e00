using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Checking;

/// <summary>The model's words and numbers as an officer reads them.</summary>
internal static class VietnameseWords
{
    // Written out, so that it is the same where the system has no culture data.
    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>A number, for example <c>1.234,5</c>.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its text.</returns>
    public static string Of(decimal value) => value.ToString("#,0.############", Numbers);

    /// <summary>The value of an observation with what the report says about it, for example <c>gần 400</c> or <c>8–13</c>.</summary>
    /// <param name="observation">The observation.</param>
    /// <returns>Its text; why there is no value, where there is none.</returns>
    public static string ValueOf(Observation observation) => ValueOf(observation.Status, observation.Qualifier, observation.Value, observation.ValueMax);

    /// <summary>A value with what a report says about it.</summary>
    /// <param name="status">Why there is none, if there is none.</param>
    /// <param name="qualifier">How exactly it is stated.</param>
    /// <param name="value">The value.</param>
    /// <param name="valueMax">The upper end of a range.</param>
    /// <returns>Its text; why there is no value, where there is none.</returns>
    public static string ValueOf(ObservationStatus status, Qualifier qualifier, decimal? value, decimal? valueMax) => status switch
    {
        ObservationStatus.Nil => "không phát sinh",
        ObservationStatus.Unavailable => "chưa có số liệu",
        ObservationStatus.NotApplicable => "không áp dụng",
        _ => qualifier switch
        {
            Qualifier.Approx => $"khoảng {Amount(value)}",
            Qualifier.ApproxLess => $"gần {Amount(value)}",
            Qualifier.ApproxMore => $"hơn {Amount(value)}",
            Qualifier.Range => $"{Amount(value)}–{Amount(valueMax)}",
            Qualifier.Vague => $"từ {Amount(value)} trở lên",
            _ => Amount(value),
        },
    };

    /// <summary>The word for a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Its word.</returns>
    public static string Of(ObservationKind kind) => kind switch
    {
        ObservationKind.Target => "mục tiêu",
        ObservationKind.Plan => "kế hoạch",
        _ => "kết quả",
    };

    /// <summary>The word for a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>Its word.</returns>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Blocker => "không nhận",
        Severity.Error => "lỗi",
        Severity.Warning => "cảnh báo",
        _ => "ghi chú",
    };

    /// <summary>The word for what a column is for.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Its word.</returns>
    public static string Of(ColumnRole role) => role switch
    {
        ColumnRole.Number => "số thứ tự",
        ColumnRole.Area => "tỉnh",
        ColumnRole.Period => "kỳ",
        ColumnRole.Indicator => "tên chỉ tiêu",
        ColumnRole.Value => "giá trị",
        ColumnRole.Unit => "đơn vị tính",
        ColumnRole.Kind => "kết quả, mục tiêu hay kế hoạch",
        ColumnRole.Sector => "ngành",
        ColumnRole.Programme => "chương trình",
        ColumnRole.Size => "quy mô",
        ColumnRole.Subject => "cơ sở",
        ColumnRole.Group => "đối tượng",
        ColumnRole.Names => "tên những đơn vị được đếm",
        ColumnRole.Note => "ghi chú",
        ColumnRole.Derived => "số mà bảng tự tính, không lấy làm số liệu",
        _ => "chưa hiểu, bỏ qua",
    };

    /// <summary>What a cell comes to, as a sentence.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The sentence.</returns>
    public static string Of(CellVerdict verdict) => verdict switch
    {
        CellVerdict.ReportRejected => "Cả tệp không được nhận, nên không ô nào thành số liệu.",
        CellVerdict.Counted => "Giá trị được nhận và được tính.",
        CellVerdict.Waits => "Giá trị được giữ, chưa được tính; chờ người xem lại.",
        CellVerdict.Repeated => "Giá trị nhắc lại một giá trị ở trên; chỉ tính một lần, ở đó.",
        CellVerdict.Refused => "Tìm thấy giá trị nhưng không lấy được; lý do nêu ở thông báo.",
        CellVerdict.Names => "Ô không phải là số liệu; ô cho biết chỉ tiêu, kỳ hoặc tỉnh của các giá trị nêu trên.",
        CellVerdict.Blank => "Ô trống, không có số liệu.",
        CellVerdict.OwnSheet => "Trang này do hệ thống tạo ra, không chứa số liệu của báo cáo.",
        CellVerdict.OutsideTables => "Ô không nằm trong bảng nào được nhận ra, nên không thành số liệu.",
        CellVerdict.Heading => "Ô là tiêu đề của bảng.",
        CellVerdict.ColumnUnknown => "Cột không được hiểu nên bị bỏ qua. Hãy sửa tiêu đề, hoặc khai báo nghĩa của tiêu đề.",
        CellVerdict.RowLeftOut => "Dòng không được lấy làm số liệu: dòng tổng, dòng ghi chú hoặc dòng không có tên chỉ tiêu.",
        _ => "Ô thuộc bảng nhưng không phải là số liệu.",
    };

    /// <summary>What a value is of: its indicator, with the enterprise, sector and the like that it is about.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="observation">The observation.</param>
    /// <returns>For example <c>Vốn đầu tư (Công ty A, 1103)</c>.</returns>
    public static string NameOf(Catalogue catalogue, Observation observation) =>
        NameOf(catalogue, observation.Indicator, observation.Subject, observation.Sector, observation.Programme, observation.Size, observation.Base);

    /// <summary>The same of an observation as it is answered.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="observation">The observation.</param>
    /// <returns>Its name.</returns>
    public static string NameOf(Catalogue catalogue, ObservationAnswer observation) =>
        NameOf(catalogue, observation.Indicator, observation.Subject, observation.Sector, observation.Programme, observation.Size, observation.Base);

    /// <summary>An indicator's name with what narrows it.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="id">The indicator; its id is shown where the catalogue does not know it.</param>
    /// <param name="narrowed">What narrows it; <see langword="null"/> is left out.</param>
    /// <returns>The name.</returns>
    public static string NameOf(Catalogue catalogue, IndicatorId id, params IReadOnlyList<string?> narrowed)
    {
        string name = catalogue.TryGetIndicator(id, out Indicator? known) ? known.NameVi : id.Value;
        string detail = string.Join(", ", narrowed.OfType<string>());
        return detail.Length > 0 ? $"{name} ({detail})" : name;
    }

    private static string Amount(decimal? value) => value is { } known ? Of(known) : "";
}
