using System.Globalization;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>Sixty uploads of every sort: good ones, large ones, some with mistakes, some to be rejected, corrected ones, ones sent twice, ones taken back.</summary>
public static class Burst
{
    private static readonly (string Slug, string Name)[] Provinces =
    [
        ("ha-noi", "Hà Nội"), ("hai-phong", "Hải Phòng"), ("da-nang", "Đà Nẵng"), ("can-tho", "Cần Thơ"), ("an-giang", "An Giang"), ("nghe-an", "Nghệ An"),
        ("quang-ninh", "Quảng Ninh"), ("lam-dong", "Lâm Đồng"), ("dong-nai", "Đồng Nai"), ("tay-ninh", "Tây Ninh"), ("ca-mau", "Cà Mau"), ("phu-tho", "Phú Thọ"),
    ];

    private static readonly (string Folder, string Province, string Period)[] Files =
    [
        ("ben-tre/three-sheets", "ben-tre", "2011"),
        ("soc-trang/wide-xls", "soc-trang", "2012"),
        ("thanh-hoa/wide-xlsx", "thanh-hoa", "2018"),
        ("binh-duong/long", "binh-duong", "2015"),
        ("mistakes/not-a-number", "ben-tre", "2012"),
        ("mistakes/error-cells-xlsx", "ben-tre", "2013"),
        ("mistakes/unknown-indicator", "ben-tre", "2014"),
        ("mistakes/unknown-province-row", "ben-tre", "2015"),
        ("mistakes/ambiguous-number", "ben-tre", "2016"),
        ("mistakes/zip", "ben-tre", "2011"),
        ("mistakes/pdf", "ben-tre", "2011"),
        ("mistakes/truncated-xlsx", "ben-tre", "2017"),
        ("mistakes/text-called-xlsx", "ben-tre", "2018"),
        ("mistakes/zero-byte", "ben-tre", "2019"),
    ];

    /// <summary>The uploads in the order in which they are sent.</summary>
    public static IReadOnlyList<PlannedUpload> Uploads { get; } = [.. Plan()];

    private static IEnumerable<PlannedUpload> Plan()
    {
        List<PlannedUpload> first = [.. Files.Select((file, i) => FromFile(file.Folder, file.Province, file.Period, i % 2 == 0))];
        first.Add(Generated(0, 2011, "không rõ nơi gửi.csv", 1) with { Province = "atlantis", IsApi = false });
        first.Add(Generated(1, 2010, "tong-hop.csv", 1) with { Dataset = Dataset.Synthetic });
        for (int i = 0; i < 14; i++)
        {
            // Some with rows enough for several batches, so that they are killed between two of them.
            first.Add(i % 3 == 1 ? Months(i, 2000, 10) : Generated(i, 2012 + (i % 4), $"Báo cáo {i}.csv", 1));
        }

        first.Insert(3, Months(0, 1995, 20));
        first.Insert(20, Months(5, 1988, 30));
        int corrected = first.Count;
        for (int i = 0; i < 12; i++)
        {
            first.Add(Generated(i, 2020, "kỳ này.csv", 1));
        }

        // A→B, A→B→A, A→A, A→B→B, A→rejected.
        PlannedUpload[] again = [.. first.Skip(corrected)];
        PlannedUpload[] second =
        [
            .. again[..9].Select((upload, i) => upload with { Content = Generated(i, 2020, upload.FileName, 2).Content }),
            .. again[9..11],
            again[11] with { Content = "%PDF-1.7 không phải bảng tính"u8.ToArray() },
        ];
        PlannedUpload[] third = [.. again[5..8], second[8]];
        return [.. first.Select(Alternate), .. second.Select(Alternate), .. third.Select(Alternate)];
    }

    private static PlannedUpload Alternate(PlannedUpload upload, int index) =>
        upload with { IsApi = upload.IsApi && index % 3 != 0 };

    private static PlannedUpload FromFile(string folder, string province, string period, bool isApi)
    {
        string file = Directory.EnumerateFiles(RepositoryRoot.Combine("tests", "reports", folder.Replace('/', Path.DirectorySeparatorChar)))
            .Single(path => Path.GetFileName(path) is not ("expected.csv" or "issues.csv" or "report.json"));
        return new PlannedUpload(province, period, Path.GetFileName(file), File.ReadAllBytes(file), Dataset.Real, isApi);
    }

    private static PlannedUpload Generated(int index, int year, string fileName, int edition)
    {
        (string slug, string name) = Provinces[index % Provinces.Length];
        byte[] content = Samples.Csv(
        [
            string.Create(CultureInfo.InvariantCulture, $"{name};{year};Doanh nghiệp có nhận thức về SXSH;{(100 * edition) + index};doanh nghiệp;"),
            string.Create(CultureInfo.InvariantCulture, $"{name};{year};Doanh nghiệp áp dụng SXSH;{(10 * edition) + index};doanh nghiệp;bản {fileName}"),
            string.Create(CultureInfo.InvariantCulture, $"{name};{year};Doanh nghiệp áp dụng SXSH;{(index % 3 == 0 ? "n/a" : "-")};doanh nghiệp;ngành giấy"),
        ]);
        return new PlannedUpload(slug, year.ToString(CultureInfo.InvariantCulture), fileName, content, Dataset.Real, IsApi: true);
    }

    private static PlannedUpload Months(int index, int firstYear, int years)
    {
        (string slug, string name) = Provinces[index % Provinces.Length];
        string[] rows =
        [
            .. from year in Enumerable.Range(firstYear, years)
               from month in Enumerable.Range(1, 12)
               from indicator in (string[])["Doanh nghiệp có nhận thức về SXSH", "Doanh nghiệp áp dụng SXSH"]
               select string.Create(CultureInfo.InvariantCulture, $"{name};tháng {month}/{year};{indicator};{(year % 100) + month};doanh nghiệp;"),
        ];
        string period = (firstYear + years - 1).ToString(CultureInfo.InvariantCulture);
        return new PlannedUpload(slug, period, "theo tháng.csv", Samples.Csv(rows), Dataset.Real, IsApi: true);
    }
}
