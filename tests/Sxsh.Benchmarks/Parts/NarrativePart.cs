using System.Diagnostics;
using System.Globalization;
using System.Text;
using Sxsh.Benchmarks.Measuring;
using Sxsh.Benchmarks.Results;
using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization;
using Sxsh.Pipeline.Reading;

namespace Sxsh.Benchmarks.Parts;

/// <summary>Time to read, map and normalize a megabyte of prose.</summary>
public sealed class NarrativePart : IPart
{
    private const int Bytes = 1024 * 1024;
    private const int Rounds = 9;
    private const double MostMilliseconds = 1000;

    /// <inheritdoc/>
    public string Name => "narrative";

    /// <inheritdoc/>
    public string Title => "Reading prose";

    /// <inheritdoc/>
    public string Explanation => "1 MB of UTF-8 text in paragraphs, made of sentences of our own with new numbers in each; in one warm process: reading, mapping, normalizing.";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Figure>> RunAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        byte[] text = Sample();
        ReportReader reader = new();
        ReportMapper mapper = new();
        ReportNormalizer normalizer = new(Catalogue.BuiltIn);
        ReportDestination destination = ReportDestination.Of(Catalogue.BuiltIn, "63-83", "2014");
        List<double> times = [];
        int found = 0;
        for (int round = 0; round <= workplace.Rounds(Rounds); round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using MemoryStream content = new(text);
            long start = Stopwatch.GetTimestamp();
            ReportDocument document = reader.Read(content, "bai-viet.txt", cancellationToken).Document ?? throw new InvalidOperationException("The sample was not read.");
            found = normalizer.Normalize(mapper.Map(document).Items, new ReportContext(destination.Area, destination.Period)).Items.Count;
            if (round > 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        Measured measured = new(times);
        string what = string.Create(CultureInfo.InvariantCulture, $"{Show.Size(text.Length)} of prose, {found:N0} values");
        IReadOnlyList<Figure> figures = [new Figure(what, Show.Time(measured.Median), $"{Show.Times(measured)} ({measured.Count})", string.Empty, Figure.Verdict("≤ 1 s", measured.Median <= MostMilliseconds))];
        return Task.FromResult(figures);
    }

    private static byte[] Sample()
    {
        StringBuilder text = new("Báo cáo kết quả thực hiện sản xuất sạch hơn\n\n");
        for (int number = 2; text.Length < Bytes; number++)
        {
            int year = 2005 + (number % 20);
            text.Append(CultureInfo.InvariantCulture, $"Năm {year}, Sở Công Thương đã tổ chức {number % 90:00} lớp tập huấn về sản xuất sạch hơn cho gần {number} lượt cán bộ kỹ thuật, cán bộ quản lý của các doanh nghiệp trên địa bàn. Theo Quyết định số {number}/QĐ-UBND ngày 15/02/{year}, các cơ sở được hướng dẫn cách quản lý nội vi và tận dụng nguyên liệu.\n\n");
            text.Append(CultureInfo.InvariantCulture, $"Đến nay có {number % 97}% cơ sở sản xuất công nghiệp nhận thức được lợi ích của việc áp dụng SXSH; trung tâm đã đánh giá nhanh cho {number % 40} doanh nghiệp, in và phát hành {number}.000 tờ rơi. Nhờ các giải pháp đó, một công ty tiết kiệm từ {number % 50} đến {(number % 50) + 40} triệu đồng mỗi năm, giảm {number % 30},5% lượng nước sử dụng.\n\n");
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        int end = Math.Min(bytes.Length, Bytes);
        while (end < bytes.Length && (bytes[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return bytes[..end];
    }
}
