using System.ComponentModel;

namespace Sxsh.Functions.Api;

/// <summary>An answer to a finding, as it is sent.</summary>
public sealed class IssueAnswerBody
{
    /// <summary>Code of the finding.</summary>
    [Description("Code of the finding, as GET /api/submissions/{id}/issues answers it.")]
    public string? Code { get; init; }

    /// <summary>What it is about.</summary>
    [Description("The concern of the finding, as GET /api/submissions/{id}/issues answers it.")]
    public string? Concern { get; init; }

    /// <summary>The answer.</summary>
    [Description("The answer, in Vietnamese, for example “Đúng, vì trong năm có thêm một khu công nghiệp”. At most 2000 characters.")]
    public string? Reason { get; init; }
}
