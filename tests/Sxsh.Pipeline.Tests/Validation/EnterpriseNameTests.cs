using Sxsh.Pipeline.Validation;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation;

public sealed class EnterpriseNameTests
{
    [Theory]
    [InlineData("Công ty TNHH Bia Sao Vàng", "CTY TNHH MTV BIA SAO VÀNG")]
    [InlineData("Công ty Cổ phần Thủy sản Minh Đăng", "CTCP Thuỷ sản Minh Đăng")]
    [InlineData("DNTN Mỹ Lệ", "Doanh nghiệp tư nhân Mĩ Lệ")]
    [InlineData("HTX Dệt Phú Mỹ", "Hợp tác xã dệt Phú Mỹ")]
    public void KeyOf_TheSameFirmInOtherWords_IsTheSame(string left, string right) =>
        Assert.Equal(EnterpriseName.KeyOf(left), EnterpriseName.KeyOf(right));

    [Theory]
    [InlineData("Nhà máy chế biến dừa Thành Vinh", "Công ty TNHH Thanh Bình")]
    [InlineData("Nhà máy bia Sài Gòn", "Nhà máy bia Sài Gòn - Củ Chi")]
    [InlineData("Công ty May 10", "Công ty May 20")]
    public void KeyOf_AnotherFirm_IsAnother(string left, string right)
    {
        Assert.NotEqual(EnterpriseName.KeyOf(left), EnterpriseName.KeyOf(right));
        Assert.False(EnterpriseName.IsSlip(EnterpriseName.KeyOf(left), EnterpriseName.KeyOf(right)));
    }

    [Theory]
    [InlineData("thuisanminhdang", "thuisanminhdangg", true)]
    [InlineData("thuisanminhdang", "thuisanmnihdang", true)]
    [InlineData("thuisanminhdang", "huisanminhdang", true)]
    [InlineData("thuisanminhdang", "thuisanminhdanh", false)]
    [InlineData("thanhvinh", "thanhvin", false)]
    [InlineData("xinghiepmai10", "xinghiepmai1", false)]
    [InlineData("thuisanminhdang", "thuisanminhdang", false)]
    public void IsSlip_OneLetterTooManyOrTwoChangedAbout_Alone(string left, string right, bool expected)
    {
        Assert.Equal(expected, EnterpriseName.IsSlip(left, right));
        Assert.Equal(expected, EnterpriseName.IsSlip(right, left));
    }
}
