using System.Text;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>Small reports.</summary>
public static class Samples
{
    public const string FileName = "Báo cáo SXSH (lần 2).csv";

    public static byte[] BenTre { get; } = Csv("Bến Tre;2010;Doanh nghiệp có nhận thức về SXSH;50;doanh nghiệp;", "Bến Tre;2010;Doanh nghiệp áp dụng SXSH;16;doanh nghiệp;");

    public static byte[] BenTreCorrected { get; } = Csv("Bến Tre;2010;Doanh nghiệp có nhận thức về SXSH;51;doanh nghiệp;", "Bến Tre;2010;Doanh nghiệp áp dụng SXSH;16;doanh nghiệp;");

    public static byte[] WithMistake { get; } = Csv("Bến Tre;2010;Doanh nghiệp có nhận thức về SXSH;50;doanh nghiệp;", "Bến Tre;2010;Doanh nghiệp áp dụng SXSH;n/a;doanh nghiệp;");

    public static byte[] Csv(params string[] rows) =>
        Encoding.UTF8.GetBytes("tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu\n" + string.Join('\n', rows) + "\n");
}
