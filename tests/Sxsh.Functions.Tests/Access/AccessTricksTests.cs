using System.Globalization;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access;

/// <summary>An account of Bến Tre tries to get at Thanh Hóa by odd spellings, as they come over the wire: a client library would tidy them up first.</summary>
public sealed class AccessTricksTests(TwoProvinces provinces) : IClassFixture<TwoProvinces>
{
    private const string Secret = "63-38";

    /// <summary>Provinces that are not the account's, however they are written.</summary>
    public static TheoryData<string> OtherProvinces =>
    [
        "thanh-hoa", "THANH-HOA", "Thanh Hóa", "Thanh Ho\u0301a", "tỉnh Thanh Hóa", "TỈNH THANH HÓA", "thanh hoa ", " thanh-hoa", "thanh-hoa.", "thanh-hoa..", "63-38", " 63-38 ", "34-38",
        "thanh\u200b-hoa", "\u202ethanh-hoa", "\u200fthanh-hoa\u200e", "thanh\u00a0hoa", "thanh‑hoa", "ｔｈａｎｈ－ｈｏａ", "６３－３８", "63−38", "đồng-nai", "Ðồng Nai", "Ɖồng Nai", "dong-nai",
        "tra-vinh", "63-84", "vn", "unknown", "*", "real~63-38", "thanh-hoa/2011", "ben-tre/../thanh-hoa", "ben-tre\\..\\thanh-hoa", "..", ".", "ben-tre;thanh-hoa", "ben-tre,thanh-hoa", "ben-tre\0thanh-hoa",
    ];

    /// <summary>Request lines that lead, or might be thought to lead, to another province.</summary>
    public static TheoryData<string> Targets =>
    [
        "/api/reports/ben-tre/../thanh-hoa/2011/x.csv",
        "/api/reports/ben-tre/2011/../../thanh-hoa/2011/x.csv",
        "/api/reports/ben-tre/%2e%2e/thanh-hoa/2011/x.csv",
        "/api/reports/ben-tre/%2E%2e/thanh-hoa/2011/x.csv",
        "/api/reports/ben-tre/%252e%252e/thanh-hoa/2011/x.csv",
        "/api/reports/ben-tre%2f..%2fthanh-hoa/2011/x.csv",
        "/api/reports/ben-tre%252f..%252fthanh-hoa/2011/x.csv",
        "/api/reports/ben-tre%5c..%5cthanh-hoa/2011/x.csv",
        "/api/reports/thanh-hoa%2f2011/x.csv/y.csv",
        "/api/reports/ben-tre/2011%2f..%2f..%2fthanh-hoa%2f2011/x.csv",
        "/api/reports/ben-tre/../2011/x.csv",
        "/api/reports/ben-tre/2011/..%2f..%2fthanh-hoa%2f2011%2fx.csv",
        "/api/reports/ben-tre/2011/..%5c..%5cthanh-hoa%5c2011%5cx.csv",
        "/api/reports/ben-tre/2011/%2e%2e%2f%2e%2e%2fthanh-hoa%2f2011%2fx.csv",
        "/api/reports/ben-tre/2011/thanh-hoa%2f2011%2fx.csv",
        "/api/reports/ben-tre/2011/..",
        "/api/reports/ben-tre/2011/%2e%2e",
        "/api/reports/ben-tre/2011/%2e%2e%2f",
        "/api/reports/ben-tre/2011/x.csv%00",
        "/api/reports/ben-tre/2011/x.csv.",
        "/api/reports/ben-tre/2011/x.csv%20",
        "/api/reports/ben-tre/2011/%E2%80%AEvsc.x",
        "/api/reports/ben-tre/2011/x%EF%BC%8Fy.csv%2f",
        "/api/reports/ben-tre/2011/x.csv/../../../thanh-hoa/2011/x.csv",
        "//api/reports/thanh-hoa/2011/x.csv",
        "/api//reports/thanh-hoa/2011/x.csv",
        "/api/./reports/thanh-hoa/2011/x.csv",
        "/API/REPORTS/thanh-hoa/2011/x.csv",
        "/api/reports/thanh-hoa/2011/x.csv?province=ben-tre",
        "/api/reports/thanh-hoa/2011/x.csv#ben-tre",
        "/api/reports/thanh-hoa/2011/x.csv/",
        "http://127.0.0.1/api/reports/thanh-hoa/2011/x.csv",
        "/api/reports/63-83/2025/x.csv",
        "/api/reports/63-83/2024_2025-12/x.csv",
    ];

    [Theory]
    [MemberData(nameof(OtherProvinces))]
    public async Task Upload_ProvinceSpelledOddly_IsRefusedAndNothingKept(string province)
    {
        string before = StoreText.Of(provinces.App.Stores);

        string answer = await provinces.SendAsync("POST", $"/api/reports/{Uri.EscapeDataString(province)}/2011/x.csv", Token());

        Assert.Matches("^HTTP/1.1 (400|403|404|405)", answer);
        Assert.Equal(before, StoreText.Of(provinces.App.Stores));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Upload_PathMadeUpOddly_IsRefusedAndNothingKept(string target)
    {
        string before = StoreText.Of(provinces.App.Stores);

        string answer = await provinces.SendAsync("POST", target, Token());

        Assert.Matches("^HTTP/1.1 (400|403|404|405)", answer);
        Assert.Equal(before, StoreText.Of(provinces.App.Stores));
    }

    [Theory]
    [InlineData("ben-tre")]
    [InlineData("BEN-TRE")]
    [InlineData("Bến Tre")]
    [InlineData("Be\u0302\u0301n Tre")]
    [InlineData("Tỉnh Bến Tre")]
    [InlineData("63-83")]
    public async Task Upload_OwnProvinceHoweverItIsWritten_IsKeptForIt(string province)
    {
        string answer = await provinces.SendAsync("POST", $"/api/reports/{Uri.EscapeDataString(province)}/2012/x.csv", Token());

        Assert.StartsWith("HTTP/1.1 202", answer, StringComparison.Ordinal);
        Assert.Matches("\"blob\":\"(ben-tre|63-83)/2012/", answer);
    }

    [Theory]
    [InlineData("vinh-long", "2025")]
    [InlineData("34-86", "2025-07")]
    [InlineData("Vĩnh Long", "2024_2025-12")]
    public async Task Upload_SuccessorFromJuly2025_IsKeptForIt(string province, string period) =>
        Assert.StartsWith("HTTP/1.1 202", await provinces.SendAsync("POST", $"/api/reports/{Uri.EscapeDataString(province)}/{period}/x.csv", Token()), StringComparison.Ordinal);

    [Theory]
    [InlineData("vinh-long", "2024")]
    [InlineData("tra-vinh", "2024")]
    [InlineData("63-86", "2025-H1")]
    public async Task Upload_NeighborBeforeTheMerger_IsRefused(string province, string period) =>
        Assert.Contains("\"code\":\"other-province\"", await provinces.SendAsync("POST", $"/api/reports/{province}/{period}/x.csv", Token()), StringComparison.Ordinal);

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}/original")]
    [InlineData("{0}/issues")]
    [InlineData("{0}/observations")]
    [InlineData("{0}%20")]
    [InlineData("%20{0}")]
    [InlineData("{0}%00")]
    [InlineData("{0}.")]
    [InlineData("{1}/../{0}/original")]
    [InlineData("{1}%2f..%2f{0}/original")]
    [InlineData("{1}/%2e%2e/{0}/original")]
    [InlineData("{1},{0}/original")]
    [InlineData("REAL~63-38~2011~a.csv~0001/original")]
    [InlineData("real%7E63-38%7E2011%7Ea.csv%7E0001/original")]
    [InlineData("real%257E63-38%257E2011%257Ea.csv%257E0001/original")]
    [InlineData("real~63-83~2011~..%2f..%2freal~63-38~2011~a.csv~0001/original")]
    [InlineData("real~63-83~2011~a.csv~0001'%20or%20PartitionKey%20eq%20'real~63-38/original")]
    [InlineData("real~unknown~2011~a.csv~0001/original")]
    [InlineData("real~vn~2011~a.csv~0001/original")]
    public async Task Get_ForeignSubmissionById_IsAsUnknown(string path)
    {
        string target = "/api/submissions/" + string.Format(CultureInfo.InvariantCulture, path, provinces.Other, provinces.Own);

        string answer = await provinces.SendAsync("GET", target, Token());

        Assert.Matches("^HTTP/1.1 (400|404)", answer);
        Assert.DoesNotContain("Thanh Hóa", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/submissions?province=thanh-hoa", 403)]
    [InlineData("/api/submissions?PROVINCE=thanh-hoa", 403)]
    [InlineData("/api/submissions?province=63-38", 403)]
    [InlineData("/api/submissions?province=%20Thanh%20Ho%CC%81a", 403)]
    [InlineData("/api/submissions?province=ben-tre&province=thanh-hoa", 400)]
    [InlineData("/api/submissions?province=thanh-hoa&province=ben-tre", 400)]
    [InlineData("/api/submissions?province=ben-tre,thanh-hoa", 400)]
    [InlineData("/api/submissions?province=", 200)]
    [InlineData("/api/submissions?province=%20", 200)]
    [InlineData("/api/submissions?province=%00", 400)]
    [InlineData("/api/submissions?blob=thanh-hoa%2F2011", 200)]
    [InlineData("/api/submissions?outdated=true", 200)]
    [InlineData("/api/submissions?after=real~63-38~2011~a.csv~0001", 400)]
    [InlineData("/api/submissions?after=real~63-83~2011~!~0001", 200)]
    [InlineData("/api/observations?province=thanh-hoa", 403)]
    [InlineData("/api/observations?after=real~63-38~2011~a.csv~0001!0", 400)]
    [InlineData("/api/ledger?province=thanh-hoa", 403)]
    [InlineData("/api/ledger", 200)]
    public async Task Get_ListOfAnother_TellsNothingOfIt(string target, int status)
    {
        string answer = await provinces.SendAsync("GET", target, Token());

        Assert.StartsWith($"HTTP/1.1 {status.ToString(CultureInfo.InvariantCulture)}", answer, StringComparison.Ordinal);
        Assert.True(status != 200 || !(answer.Contains(Secret, StringComparison.Ordinal) || answer.Contains("thanh-hoa", StringComparison.Ordinal)), answer);
    }

    [Theory]
    [InlineData("/ReportUploaded")]
    [InlineData("/RollUp")]
    [InlineData("/Sweep")]
    [InlineData("/reportuploaded/")]
    [InlineData("/%52ollUp")]
    public async Task Post_TriggerPathFromOutside_FindsNothingWhoeverCalls(string path)
    {
        foreach (string? token in new[] { null, Token(), TestIssuer.Shared.Token("operator"), TestIssuer.Shared.Token("ministry") })
        {
            Assert.Matches("^HTTP/1.1 404", await provinces.SendAsync("POST", path, token));
        }
    }

    private static string Token() => TestIssuer.Shared.Token("province", "ben-tre");
}
