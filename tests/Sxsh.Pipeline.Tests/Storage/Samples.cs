using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static readonly Area BenTre = new(AreaScheme.Provinces63, "83");

    public static readonly Area SocTrang = new(AreaScheme.Provinces63, "94");

    public static readonly ReportKey BenTre2011 = new(Dataset.Real, BenTre, ReportingPeriod.OfYear(2011), "bao-cao.xlsx");

    public static AccessKey MinimalKey(string id) => new()
    {
        Id = id,
        Name = "Power BI của Vụ",
        Role = Role.Ministry,
        Areas = [],
        IsReadOnly = false,
        Endpoints = [],
        SecretHash = new string('b', 64),
        CreatedBy = Actor.System,
        CreatedAt = Noon,
        ExpiresAt = Noon.AddDays(90),
    };

    public static AccessKey FullKey(string id) => MinimalKey(id) with
    {
        Role = Role.Province,
        Areas = [BenTre, new Area(AreaScheme.Provinces34, "86")],
        IsReadOnly = true,
        Endpoints = ["GetCube", "ListObservations"],
        CreatedBy = new Actor(Role.Ministry, "https://issuer/#1", "Nguyễn Văn A"),
        RevokedBy = new Actor(Role.Ministry, "https://issuer/#2", "Trần Thị B"),
        RevokedAt = Noon.AddDays(1),
        LastUsedOn = new DateOnly(2026, 11, 22),
    };

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static ReportKey Report(Dataset dataset, Area? area, string name) => new(dataset, area, ReportingPeriod.OfYear(2011), name);

    public static Submission Minimal(ReportKey report, int number) => new()
    {
        Id = new SubmissionId(report, number),
        BlobName = "ben-tre/2011/Báo cáo.xlsx",
        BlobETag = "0x1",
        FileName = "Báo cáo.xlsx",
        UploadedAt = Noon,
        Sha256 = new string('a', 64),
        Bytes = 5_000_000_000,
        ReceivedAt = Noon.AddTicks(1_234_567),
    };

    public static Submission Finished(ReportKey report, int number) => Minimal(report, number) with
    {
        Processing = ProcessingState.Done,
        Review = ReviewState.Accepted,
        Reviewed = Decision("vụ"),
        Withdrawn = Decision("sở"),
        Confirmed = Decision("hệ thống"),
        Lost = new ValuesLost(1, 8, 10, ["Doanh nghiệp áp dụng “SXSH” (2011), Chỉ tiêu!C7", "b"]),
        IsAfterClosing = true,
        Attempts = 2,
        LeaseUntil = Noon.AddMinutes(5),
        FinishedAt = Noon.AddMinutes(1),
        Format = FileFormat.Xlsx,
        Run = new RunId("0f1e2d"),
        Counts = new ReportCounts(1, 2, 3, 4, 5, 6, 7, 8),
        Runs = new KeptRuns([new KeptRun(new RunId("aa"), Noon.AddTicks(1), Noon.AddDays(3)), new KeptRun(new RunId("0f1e2d"), Noon.AddMinutes(-1), null)]),
    };

    public static Sxsh.Pipeline.Model.Calendar.PeriodDeadlines Deadlines(ReportingPeriod period) =>
        new(period, new DateOnly(2011, 12, 15), new DateOnly(2012, 1, 31), [new(BenTre, new DateOnly(2012, 3, 1)), new(SocTrang, new DateOnly(2012, 3, 2))]) { SetBy = Decision("vụ") };

    /// <summary>An answer to a finding.</summary>
    public static IssueReply Reply(SubmissionId id, string reason) =>
        new(id, IssueCode.JumpAgainstHistory, new string('c', 32), "Một câu.", new Decision(new Actor(Role.Province, "a", "b"), Noon, reason, new DateOnly(2012, 1, 31)));

    /// <summary>What a heading of Bến Tre's reports means.</summary>
    public static ColumnCorrection Correction(string heading, string? indicator) =>
        new(Dataset.Real, BenTre, heading, indicator is null ? null : new IndicatorId(indicator), new Decision(new Actor(Role.Province, "a", "b"), Noon, "vì biểu riêng", new DateOnly(2012, 1, 31)));

    public static ReportCover Cover(SubmissionId id) => new(id, "1245/SCT-“KHCN”", new DateOnly(2011, 12, 10), "Nguyễn Văn A", Decision("sở"), null);

    public static ReportAttachment Attachment(SubmissionId id, char digit) => new(id, new string(digit, 64), "Công văn.pdf", 5_000_000_000, Decision("sở"));

    public static Decision Decision(string by) =>
        new(new Actor(Role.Ministry, $"https://issuer|{by}", $"Vụ “{by}”"), Noon.AddTicks(7), "Thiếu số liệu\nngành giấy.", new DateOnly(2026, 12, 31));

    public static ReportPointers Pointers(ReportKey report, int number, string? etag) =>
        new(report, new VersionPointer(number, new RunId("0f1e2d"), Noon), null, etag);

    public static RepeatedUpload Repeat(ReportKey report, string blobName, string etag) =>
        new(new SubmissionId(report, 1), blobName, etag, Noon);

    public static Observation MinimalObservation(decimal? value) => new()
    {
        Area = BenTre,
        Indicator = new IndicatorId("training_attendances"),
        Period = ReportingPeriod.Until(new YearMonth(2011, 5)),
        Kind = ObservationKind.Actual,
        Value = value,
        Unit = "lượt người",
        Status = value is null ? ObservationStatus.Unavailable : ObservationStatus.Observed,
        ReportedValue = "…",
        Source = SourceLocation.WholeReport,
    };

    public static Observation FullObservation() => new()
    {
        Area = BenTre,
        Indicator = new IndicatorId("energy_saved"),
        Period = ReportingPeriod.Between(new YearMonth(2008, 1), new YearMonth(2011, 5)),
        Kind = ObservationKind.Target,
        Value = 79228162514264337593543950335m,
        ValueMax = 0.0000000000000000000000000001m,
        Unit = "kWh/năm",
        Qualifier = Qualifier.Range,
        Status = ObservationStatus.Observed,
        Subject = "Công ty “Bia Sài Gòn – Củ Chi” & Cộng sự",
        Sector = "11",
        Programme = "CPI",
        Size = "vừa",
        Base = "cơ sở 'công nghiệp'",
        SameAs = 3,
        PartOf = 0,
        ReportedValue = "từ 8 đến\r\n13%\u2028{x}\t\"\\",
        ReportedUnit = "nghìn kWh/năm",
        NeedsReview = true,
        Pattern = "films",
        SentencePlace = "0123456789abcdef:7",
        Confidence = 0.85m,
        Source = new SourceLocation("Đào tạo", "C7", 12, 34, "gần 400 😀"),
    };

    /// <summary>A decision about a figure, with every column.</summary>
    public static FigureDecision Correction(ReportKey report, int number) => new(
        new SubmissionId(report, 1),
        number,
        "0123456789abcdef01234567-2",
        FigureVerdict.Corrected,
        new FigureStatement(new IndicatorId("training_attendances"), ReportingPeriod.Parse("2008/2011-05"), ObservationKind.Actual, 400m, 450m, "lượt người"),
        new FigureStatement(new IndicatorId("training_courses"), ReportingPeriod.OfYear(2011), ObservationKind.Plan, 4.50m, 5m, "lớp"),
        "gần 400 😀",
        new Decision(new Actor(Role.Province, "ben-tre", "Sở Công Thương"), Noon.AddMinutes(number), "Nhầm đơn vị.", new DateOnly(2026, 12, 31)));

    /// <summary>A decision about a figure, with no column that can be absent.</summary>
    public static FigureDecision Discarding(ReportKey report, int number) => new(
        new SubmissionId(report, 1),
        number,
        "0123456789abcdef01234567",
        FigureVerdict.Discarded,
        new FigureStatement(new IndicatorId("training_attendances"), ReportingPeriod.OfYear(2011), ObservationKind.Actual, null, null, "lượt người"),
        null,
        null,
        new Decision(Actor.System, Noon, null, null));

    public static Issue FullIssue() => new(IssueCode.NotANumber, Severity.Error, new SourceLocation("Chỉ tiêu", "D12", 1, 2, "n/a"), "“n/a” không phải là số.");

    public static Issue MinimalIssue() => new(IssueCode.EmptyFile, Severity.Blocker, SourceLocation.WholeReport, "Tệp rỗng.");

    public static Notice BareNotice(int minute) => new()
    {
        Id = Notice.IdOf(Noon.AddMinutes(minute), new string('a', 32)),
        Area = BenTre,
        Dataset = Dataset.Real,
        Kind = NoticeKind.Failed,
        At = Noon.AddMinutes(minute),
        Subject = "real~63-83~unknown~a.csv~0001",
    };

    public static Notice FullNotice(int minute) => BareNotice(minute) with
    {
        Kind = NoticeKind.Returned,
        Period = ReportingPeriod.OfYear(2011),
        FileName = "Báo cáo.xlsx",
        Reason = "Thiếu “biểu 2”",
        DueOn = new DateOnly(2026, 12, 31),
    };
}
