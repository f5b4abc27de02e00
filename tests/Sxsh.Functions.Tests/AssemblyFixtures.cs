using Sxsh.Testing;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
