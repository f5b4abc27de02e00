using Sxsh.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
