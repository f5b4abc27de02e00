using Sxsh.Cli.Sampling.Country;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Tests.Sampling;

public sealed class SyntheticCountryTests
{
    private static readonly string[] Stocks = ["establishments_total", "establishments_aware", "establishments_applying", "establishments_saving_over_5pct", "staff_aware", "staff_can_advise", "staff_can_train"];

    private readonly SyntheticCountry _country = new(Catalogue.BuiltIn, 3);

    [Fact]
    public void At_EveryProvinceAndYear_IsInItselfConsistent()
    {
        for (int year = ProvinceHistory.FirstYear; year <= SyntheticCountry.LastYear; year++)
        {
            foreach (Province province in _country.ProvincesAt(year))
            {
                YearFigures figures = _country.At(province, year);
                IReadOnlyDictionary<string, int> values = figures.Values;
                Assert.True(values["establishments_applying"] <= values["establishments_aware"], $"{province.Slug} {year}");
                Assert.True(values["establishments_aware"] <= values["establishments_total"], $"{province.Slug} {year}");
                Assert.True(values["establishments_saving_over_5pct"] <= values["establishments_applying"], $"{province.Slug} {year}");
                Assert.True(values["solutions_implemented"] <= values["solutions_proposed"], $"{province.Slug} {year}");
                Assert.Equal(values["staff_aware"], values["staff_can_advise"] + values["staff_can_disseminate"] + values["staff_can_train"]);
                Assert.Equal(values["programme_budget"], values["budget_state"] + values["budget_national_promotion"] + values["budget_donor"] + values["budget_enterprise"]);
                Assert.Equal(values["establishments_total"], figures.Sectors.Sum(sector => sector.Total));
                Assert.Equal(values["establishments_aware"], figures.Sectors.Sum(sector => sector.Aware));
                Assert.Equal(values["establishments_applying"], figures.Sectors.Sum(sector => sector.Applying));
                Assert.All(figures.Sectors, sector => Assert.True(sector.Applying <= sector.Aware && sector.Aware <= sector.Total && sector.Applying >= 0, $"{province.Slug} {year} {sector}"));
            }
        }
    }

    [Fact]
    public void At_NextYear_WhatStandsNeverShrinks()
    {
        foreach (Province province in _country.ProvincesAt(2024))
        {
            for (int year = ProvinceHistory.FirstYear; year < SyntheticCountry.LastYear; year++)
            {
                Assert.All(Stocks, stock => Assert.True(_country.At(province, year).Values[stock] <= _country.At(province, year + 1).Values[stock], $"{province.Slug} {year} {stock}"));
            }
        }
    }

    [Fact]
    public void At_MergedProvince_IsWhatItWasFormedFrom()
    {
        Province[] old = [.. _country.ProvincesAt(2024).Where(province => province.Slug is "ben-tre" or "tra-vinh" or "vinh-long")];
        Province merged = _country.ProvincesAt(2025).Single(province => province.Slug == "vinh-long");

        Assert.Equal(old.Sum(province => _country.At(province, 2025).Values["establishments_total"]), _country.At(merged, 2025).Values["establishments_total"]);
        Assert.Equal(old.Sum(province => _country.At(province, 2025).Values["training_courses"]), _country.At(merged, 2025).Values["training_courses"]);
    }

    [Fact]
    public void Provinces_EachHasAProfileWithSectorsThatDoNotOverlap()
    {
        string[] codes = [.. CountryTables.Provinces.Values.SelectMany(profile => profile.Sectors).Select(sector => sector.Code).Append(SectorFigures.RestCode).Distinct()];

        Assert.Equal(63, CountryTables.Provinces.Count);
        Assert.Equal(_country.ProvincesAt(2024).Select(province => province.Slug).Order(StringComparer.Ordinal), CountryTables.Provinces.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(codes, code => codes.Any(other => other != code && other.StartsWith(code, StringComparison.Ordinal)));
    }

    [Fact]
    public void Indicators_AreInTheCatalogue() =>
        Assert.All(CountryTables.Indicators, indicator => Assert.True(Catalogue.BuiltIn.TryGetIndicator(new IndicatorId(indicator.Id), out _), indicator.Id));
}
