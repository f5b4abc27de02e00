using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>What a list of current observations can be asked for; every value may be left out.</summary>
public sealed class ObservationsQuery
{
    /// <summary>Slug, name or code.</summary>
    [FromQuery(Name = "province"), Description("Slug, name or code of the province; a name stands for the province in both schemes.")]
    public string? Province { get; set; }

    /// <summary>Indicator.</summary>
    [FromQuery(Name = "indicator"), Description("Id of the catalogue, for example training_attendances.")]
    public string? Indicator { get; set; }

    /// <summary>Period.</summary>
    [FromQuery(Name = "period"), Description("Exactly this period, for example 2011 or 2008/2011-05.")]
    public string? Period { get; set; }

    /// <summary>Kind.</summary>
    [FromQuery(Name = "kind"), Description("actual, target or plan.")]
    public string? Kind { get; set; }

    /// <summary>Dataset.</summary>
    [FromQuery(Name = "dataset"), Description("real (default) or synthetic; never both in one list.")]
    public string? Dataset { get; set; }

    /// <summary>Whether official ones.</summary>
    [FromQuery(Name = "official"), Description("true: the values that the ministry accepted last, whatever was sent since; else those that count now.")]
    public string? Official { get; set; }

    /// <summary>Rows a page.</summary>
    [FromQuery(Name = "limit"), Description("Rows a page, 1 to 1000; 200 if left out.")]
    public string? Limit { get; set; }

    /// <summary>Token of the page before.</summary>
    [FromQuery(Name = "after"), Description("The value of next of the page before.")]
    public string? After { get; set; }

    /// <summary>Reads the filter.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="within">Only reports of these areas, whatever is asked for; <see langword="null"/> for all.</param>
    /// <returns>The filter; real figures unless the other dataset is asked for, so that nobody totals both by accident.</returns>
    /// <exception cref="InvalidRequestException">A value cannot be understood.</exception>
    public ObservationFilter ToFilter(Catalogue catalogue, IReadOnlyList<Area>? within) => new(
        Parameters.Areas(catalogue, Province),
        Parameters.Indicator(catalogue, Indicator),
        Parameters.Period(Period),
        Parameters.OneOf<ObservationKind>("kind", Kind),
        Parameters.OneOf<Dataset>("dataset", Dataset) ?? Pipeline.Model.Dataset.Real)
    {
        Within = within,
        IsOfficial = Parameters.Flag("official", Official),
    };

    /// <summary>Reads the page.</summary>
    /// <returns>The page.</returns>
    /// <exception cref="InvalidRequestException">The limit cannot be understood.</exception>
    public PageRequest ToPage() => Parameters.Page(Limit, After);
}
