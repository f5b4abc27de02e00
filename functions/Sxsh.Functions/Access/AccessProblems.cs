using Sxsh.Functions.Api;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>The answers that refuse a request; each says in Vietnamese what to do.</summary>
public static class AccessProblems
{
    private const string Challenge = "Bearer realm=\"sxsh\"";

    /// <summary>Nobody is signed in.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The answer.</returns>
    public static IResult SignInFirst(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = Challenge;
        return Problems.Of(Problems.SignInRequired, "Cần đăng nhập để xem hoặc làm việc này. Hãy đăng nhập trên trang tổng quan; chương trình thì gửi kèm mã truy cập trong tiêu đề Authorization.");
    }

    /// <summary>A token, key or cookie does not hold.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The answer; it does not say why, the log does.</returns>
    public static IResult CredentialRefused(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = $"{Challenge}, error=\"invalid_token\"";
        return Problems.Of(Problems.CredentialRefused, "Mã truy cập không hợp lệ, đã hết hạn hoặc đã bị thu hồi. Hãy đăng nhập lại hoặc xin mã mới.");
    }

    /// <summary>The caller's roles do not reach.</summary>
    /// <returns>The answer.</returns>
    public static IResult NotAllowed() =>
        Problems.Of(Problems.NotAllowed, "Vai trò của tài khoản này không được xem hoặc làm việc này. Hãy dùng tài khoản khác, hoặc đề nghị đơn vị vận hành cấp thêm vai trò. Quyền của tài khoản có tại /api/access.");

    /// <summary>A province's account that names no province.</summary>
    /// <returns>The answer.</returns>
    public static IResult NoProvince() =>
        Problems.Of(Problems.NoProvince, "Tài khoản này có vai trò địa phương nhưng chưa gắn với tỉnh, thành phố nào. Hãy đề nghị đơn vị vận hành gắn tỉnh, thành phố cho tài khoản.");

    /// <summary>Reports of a province that is not the caller's, or not in that period.</summary>
    /// <param name="catalogue">The catalogue, for names.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="area">The area asked for.</param>
    /// <param name="period">The period asked for, if any.</param>
    /// <returns>The answer.</returns>
    public static IResult OtherProvince(Catalogue catalogue, Caller caller, Area area, ReportingPeriod? period)
    {
        string own = string.Join(", ", caller.Areas.Select(known => $"{catalogue.NameOf(known)} ({known})"));
        return caller.Areas.Contains(area) && period is { } known
            ? Problems.Of(Problems.OtherProvince, $"Kỳ {known} không thuộc {catalogue.NameOf(area)} ({area}): kỳ kết thúc từ ngày 01/07/2025 thuộc tỉnh mới, kỳ trước đó thuộc tỉnh cũ. Hãy chọn đúng tỉnh của kỳ này trong các tỉnh của tài khoản: {own}.", "province")
            : Problems.Of(Problems.OtherProvince, $"Tài khoản này không được xem hoặc nộp báo cáo của {catalogue.NameOf(area)} ({area}). Hãy chọn tỉnh của tài khoản: {own}.", "province");
    }

    /// <summary>An issuer of tokens does not answer.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The answer.</returns>
    public static IResult IssuerAway(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "10";
        return Problems.Of(Problems.IssuerAway, "Hệ thống đăng nhập chưa trả lời nên chưa kiểm tra được mã truy cập. Hãy thử lại sau ít phút.");
    }
}
