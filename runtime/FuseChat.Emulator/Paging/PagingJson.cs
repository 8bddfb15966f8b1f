using System.Text.Json.Serialization;

namespace FuseChat.Emulator.Paging;

/// <summary>Serialisation of page descriptions.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PageMeta))]
internal sealed partial class PagingJson : JsonSerializerContext;
