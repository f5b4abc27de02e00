using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Values;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

public sealed class EitherWayTests
{
    private static NumberSigns Nothing => default;
    private static readonly NumberSigns Comma = NumberSigns.Of("1.250,5");
    private static readonly NumberSigns Point = NumberSigns.Of("1,250.5");
    private static readonly NumberSigns LoosePoint = NumberSigns.Of("12.5");

    public static TheoryData<string, Quantity, string, decimal, bool> Cases => new()
    {
        // What is measured decides.
        { "18,500", Quantity.Count, "nothing", 18500m, false },
        { "18.500", Quantity.Count, "nothing", 18500m, false },
        { "18.500", Quantity.Count, "point", 18500m, true },
        { "18,500", Quantity.Count, "comma", 18500m, true },
        { "12.345", Quantity.Rate, "nothing", 12.345m, false },
        { "12,345", Quantity.Rate, "point", 12.345m, false },
        // Then the numbers around it.
        { "18.500", Quantity.Money, "nothing", 18500m, false },
        { "18.500", Quantity.Money, "comma", 18500m, false },
        { "18.500", Quantity.Money, "point", 18.5m, false },
        { "18.500", Quantity.Money, "loose point", 18500m, true },
        { "18.500", Quantity.Money, "both", 18500m, true },
        { "18,500", Quantity.Money, "point", 18500m, false },
        { "18,500", Quantity.Money, "comma", 18.5m, false },
        { "18,500", Quantity.Money, "both", 18.5m, true },
        { "18,500", Quantity.Amount, "nothing", 18.5m, true },
        { "1.500 - 2.500", Quantity.Amount, "point", 1.5m, false },
        { "gần 18.500", Quantity.Money, "point", 18.5m, false },
        // Nothing to settle.
        { "12,5", Quantity.Money, "point", 12.5m, false },
        { "1.250.000", Quantity.Money, "point", 1250000m, false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Settle_Number_IsReadByTheEvidenceOrStaysOpen(string text, Quantity quantity, string around, decimal value, bool isOpen)
    {
        NumberSigns signs = around switch { "comma" => Comma, "point" => Point, "loose point" => LoosePoint, "both" => Comma + Point, _ => Nothing };
        Cell cell = Cell.OfText(1, 1, text);

        (ValueReading reading, _) = EitherWay.Settle(cell, CellReader.Read(cell), quantity, signs);

        Assert.Equal(value, reading.Value);
        Assert.Equal(isOpen, reading.Other is not null);
    }

    [Fact]
    public void Settle_AgainstTheUsualReading_SaysWhy()
    {
        Cell cell = Cell.OfText(1, 1, "18.500");

        Assert.Equal(NumberProof.DecimalPointAround, EitherWay.Settle(cell, CellReader.Read(cell), Quantity.Money, Point).Proof);
        Assert.Null(EitherWay.Settle(cell, CellReader.Read(cell), Quantity.Money, Comma).Proof);
    }

    [Theory]
    [InlineData("1O", "10")]
    [InlineData("2.5OO", "2.500")]
    [InlineData("O5 lớp", "05 lớp")]
    [InlineData("gần 40O", "gần 400")]
    [InlineData("500 tờ", "500 tờ")]
    [InlineData("CO2", "CO2")]
    [InlineData("O", "O")]
    [InlineData("10 Ôtô", "10 Ôtô")]
    public void Mend_LetterAmongDigits_IsAZero(string text, string mended)
    {
        Cell cell = LetterDigits.Mend(Cell.OfText(1, 1, text));

        Assert.Equal(mended, cell.Text);
        Assert.Equal(text == mended ? null : text, cell.Original);
    }
}
