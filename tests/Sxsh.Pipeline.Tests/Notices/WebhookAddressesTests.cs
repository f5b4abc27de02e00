using System.Net;
using Sxsh.Pipeline.Notices;
using Xunit;

namespace Sxsh.Pipeline.Tests.Notices;

public sealed class WebhookAddressesTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::")]
    [InlineData("fc00::1")]
    [InlineData("fd12::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void IsOpen_AddressOfNoOpenNetwork_IsFalse(string address) => Assert.False(WebhookAddresses.IsOpen(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("203.113.131.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2402:800::1")]
    public void IsOpen_AddressOfTheInternet_IsTrue(string address) => Assert.True(WebhookAddresses.IsOpen(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://thong-bao.bentre.gov.vn/sxsh", true)]
    [InlineData("https://8.8.8.8/x", true)]
    [InlineData("http://thong-bao.bentre.gov.vn/sxsh", false)]
    [InlineData("https://user:password@bentre.gov.vn/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://may-chu/", false)]
    [InlineData("https://metadata.google.internal/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://0x7f.1/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://[::ffff:169.254.169.254]/", false)]
    [InlineData("ftp://bentre.gov.vn/", false)]
    [InlineData("file:///etc/passwd", false)]
    public void MayBe_OutsideDevelopment_TakesHttpsToTheInternetOnly(string url, bool expected) => Assert.Equal(expected, WebhookAddresses.MayBe(new Uri(url), isDevelopment: false));

    [Theory]
    [InlineData("http://127.0.0.1:5000/x", true)]
    [InlineData("ftp://127.0.0.1/x", false)]
    public void MayBe_InDevelopment_TakesThisMachine(string url, bool expected) => Assert.Equal(expected, WebhookAddresses.MayBe(new Uri(url), isDevelopment: true));
}
