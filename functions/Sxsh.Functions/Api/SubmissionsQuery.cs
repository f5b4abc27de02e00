using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>What a list of submissions can be asked for; every value may be left out.</summary>
public sealed class SubmissionsQuery
{
    /// <summary>Slug, name or code.</summary>
    [FromQuery(Name = "province"), Description("Slug, name or code of the province; a name stands for the province in both schemes.")]
    public string? Province { get; set; }

    /// <summary>Period.</summary>
    [FromQuery(Name = "period"), Description("Reporting period, for example 2011 or 2008/2011-05.")]
    public string? Period { get; set; }

    /// <summary>State of processing.</summary>
    [FromQuery(Name = "processing"), Description("received, reading, done, rejected or failed.")]
    public string? Processing { get; set; }

    /// <summary>Standing.</summary>
    [FromQuery(Name = "standing"), Description("current, superseded, withdrawn or waiting.")]
    public string? Standing { get; set; }

    /// <summary>Review.</summary>
    [FromQuery(Name = "review"), Description("pending, accepted or returned.")]
    public string? Review { get; set; }

    /// <summary>Dataset.</summary>
    [FromQuery(Name = "dataset"), Description("real or synthetic.")]
    public string? Dataset { get; set; }

    /// <summary>Blob.</summary>
    [FromQuery(Name = "blob"), Description("Path of the upload, as the answer to the upload gives it.")]
    public string? Blob { get; set; }

    /// <summary>Whether only outdated ones.</summary>
    [FromQuery(Name = "outdated"), Description("true: only those that another version of code, catalogue or rules made and that can be reprocessed: current versions, and rejected ones that came last.")]
    public string? Outdated { get; set; }

    /// <summary>Rows a page.</summary>
    [FromQuery(Name = "limit"), Description("Rows a page, 1 to 1000; 200 if left out.")]
    public string? Limit { get; set; }

    /// <summary>Token of the page before.</summary>
    [FromQuery(Name = "after"), Description("The value of next of the page before.")]
    public string? After { get; set; }

    /// <summary>Reads the filter.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="run">The run of today's code, catalogue and rules.</param>
    /// <param name="within">Only reports of these areas, whatever is asked for; <see langword="null"/> for all.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="InvalidRequestException">A value cannot be understood.</exception>
    public SubmissionFilter ToFilter(Catalogue catalogue, RunId run, IReadOnlyList<Area>? within) => new(
        Parameters.Areas(catalogue, Province),
        Parameters.Period(Period),
        Parameters.OneOf<ProcessingState>("processing", Processing),
        Parameters.OneOf<Standing>("standing", Standing),
        Parameters.OneOf<ReviewState>("review", Review),
        Parameters.OneOf<Dataset>("dataset", Dataset),
        string.IsNullOrWhiteSpace(Blob) ? null : Blob,
        Parameters.Flag("outdated", Outdated) ? run : null) { Within = within };

    /// <summary>Reads the page.</summary>
    /// <returns>The page.</returns>
    /// <exception cref="InvalidRequestException">The limit cannot be understood.</exception>
    public PageRequest ToPage() => Parameters.Page(Limit, After);
}
