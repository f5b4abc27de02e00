namespace Sxsh.Pipeline.Model;

/// <summary>How exactly the report states a value.</summary>
public enum Qualifier
{
    /// <summary>As a plain number.</summary>
    Exact,

    /// <summary>Roughly ("khoảng", "ước tính").</summary>
    Approx,

    /// <summary>A little less ("gần", "xấp xỉ dưới").</summary>
    ApproxLess,

    /// <summary>A little more ("hơn", "trên").</summary>
    ApproxMore,

    /// <summary>Between a value and a highest value ("từ 8 đến 13%").</summary>
    Range,

    /// <summary>Only an order of magnitude ("hàng tỷ"): the value is its lower bound and is never added.</summary>
    Vague,
}
