using System.Text.Json;
using System.Text.Json.Serialization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>Writes enum members by their wire names.</summary>
internal sealed class EnumNames : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        new JsonStringEnumConverter(WireNames.PolicyFor(typeToConvert), allowIntegerValues: false).CreateConverter(typeToConvert, options);
}
