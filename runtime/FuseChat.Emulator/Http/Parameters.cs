using System.Text;
using FuseChat.Emulator.Errors;

namespace FuseChat.Emulator.Http;

/// <summary>Form or query parameters in the order of their sending. Names are case-sensitive.</summary>
internal sealed class Parameters
{
    public static readonly Parameters None = new([]);

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly IReadOnlyList<(string Name, string Value)> _items;

    private Parameters(IReadOnlyList<(string Name, string Value)> items) => _items = items;

    /// <summary>The value of a parameter, null when it was not sent.</summary>
    /// <exception cref="TwilioErrorException">It was sent more than once.</exception>
    public string? Text(string name)
    {
        var values = All(name);
        return values.Count switch
        {
            0 => null,
            1 => values[0],
            _ => throw new TwilioErrorException(TwilioError.BadParameter($"Parameter '{name}' was sent {values.Count} times; send it once")),
        };
    }

    public IReadOnlyList<string> All(string name) =>
        [.. _items.Where(item => item.Name == name).Select(item => item.Value)];

    public bool Has(string name) => _items.Any(item => item.Name == name);

    /// <summary>Reads <c>application/x-www-form-urlencoded</c>, which is also the syntax of a query.</summary>
    /// <exception cref="TwilioErrorException">A percent sign starts no byte, or the bytes are not UTF-8.</exception>
    public static Parameters Parse(ReadOnlySpan<byte> encoded)
    {
        var items = new List<(string, string)>();
        foreach (var range in encoded.Split((byte)'&'))
        {
            var pair = encoded[range];
            if (pair.IsEmpty)
            {
                continue;
            }

            var equals = pair.IndexOf((byte)'=');
            items.Add(equals < 0 ? (Decode(pair), "") : (Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
        }

        return new Parameters(items);
    }

    private static string Decode(ReadOnlySpan<byte> encoded)
    {
        var bytes = new byte[encoded.Length];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            bytes[length++] = encoded[i] switch
            {
                (byte)'+' => (byte)' ',
                (byte)'%' => Hex(encoded, ref i),
                var other => other,
            };
        }

        try
        {
            return StrictUtf8.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            throw Malformed("a value is not UTF-8");
        }
    }

    private static byte Hex(ReadOnlySpan<byte> encoded, ref int index)
    {
        Span<byte> value = stackalloc byte[1];
        if (index + 2 >= encoded.Length
            || Convert.FromHexString(encoded.Slice(index + 1, 2), value, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            throw Malformed("a percent sign is not followed by two hex digits");
        }

        index += 2;
        return value[0];
    }

    private static TwilioErrorException Malformed(string why) => new(TwilioError.BadRequest($"Malformed parameters: {why}"));
}
