using System.Globalization;
using Sxsh.Pipeline.Model;

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

    private static string Amount(decimal? value) => value is { } known ? Of(known) : "";
}
