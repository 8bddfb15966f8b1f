using System.Globalization;

namespace FuseChat.Benchmarks;

/// <summary>What the word <c>documents</c> is to measure.</summary>
internal sealed record DocumentsOptions(int? Members, string Work, int Rounds)
{
    private const int DefaultRounds = 25;
    private const int MaxRounds = 10_000;

    internal static bool TryParse(ReadOnlySpan<string> args, out DocumentsOptions options)
    {
        options = new(null, "", DefaultRounds);
        for (; args is [var name, var value, ..]; args = args[2..])
        {
            var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            switch (name)
            {
                case "--members" when isNumber && Document.Sizes.Contains(number):
                    options = options with { Members = number };
                    break;
                case "--work":
                    options = options with { Work = value };
                    break;
                case "--rounds" when isNumber && number is > 0 and <= MaxRounds:
                    options = options with { Rounds = number };
                    break;
                default:
                    return false;
            }
        }

        return args.IsEmpty;
    }
}
