using CsCheck;
using FuseChat.Gen.Json;
using Microsoft.CodeAnalysis.Text;
using Any = CsCheck.Gen;

namespace FuseChat.Gen.Tests.Json;

/// <summary>No input makes the reader throw, loop, or break what it promises.</summary>
public class JsonFuzzTests
{
    // Bytes that reading one text may allocate: work without end shows in them, on any machine.
    private const long Enough = 16 << 20;

    [Fact]
    public void Noise_is_survived() => ReadAll(Samples.Of(Samples.Noise, 60_000));

    [Fact]
    public void Mutated_JSON_is_survived() => ReadAll(Samples.Of(Samples.MutatedJson, 40_000));

    [Fact]
    public void Random_bytes_are_survived()
    {
        var bytes = Any.Byte.Array[0, 200];
        var random = new PCG(1, 2026);
        for (var i = 0; i < 20_000; i++)
        {
            var text = SourceText.From(new MemoryStream(bytes.Generate(random, null, out _)));
            Invariants.Check(JsonReader.Read(Reading.Path, text), text.ToString());
        }
    }

    private static void ReadAll(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Reading.Read(text);
            }
            catch (Exception exception)
            {
                Assert.Fail($"{exception}\nin: {text}");
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < Enough, $"{allocated} bytes for: {text}");
        }
    }
}
