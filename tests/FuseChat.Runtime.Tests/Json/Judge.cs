using System.Text.Json;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Tests.Json;

/// <summary>Asks our reader, and System.Text.Json as the independent judge, whether a text is JSON.</summary>
internal static class Judge
{
    public static bool Accepts(ReadOnlySpan<byte> text)
    {
        var reader = new AttributesReader(text);
        reader.Skip();
        reader.End();
        return reader.Problems.Count == 0;
    }

    public static bool SystemTextJsonAccepts(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
