namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>What a number word does.</summary>
internal enum NumberWordRole
{
    /// <summary>One to nine.</summary>
    Digit,

    /// <summary>"Mười": ten, or plus ten.</summary>
    Ten,

    /// <summary>"Mươi": tens of the digit before.</summary>
    Tens,

    /// <summary>"Linh": joins hundreds and ones.</summary>
    And,

    /// <summary>"Trăm".</summary>
    Hundred,

    /// <summary>"Chục", "tá", "vạn": multiplies what stands before.</summary>
    Multiple,

    /// <summary>"Nghìn", "triệu", "tỷ": closes a part.</summary>
    Scale,

    /// <summary>"Rưỡi": and half of the scale before.</summary>
    Half,

    /// <summary>"Hàng", "vài", "nhiều" before a scale: the order of magnitude only.</summary>
    Vague,
}
