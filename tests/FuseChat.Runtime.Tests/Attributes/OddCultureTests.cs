using System.Globalization;
using System.Text;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;
using FuseChat.Runtime.Validation;

namespace FuseChat.Runtime.Tests.Attributes;

/// <summary>JSON, and what is printed of it, looks the same in every culture.</summary>
public sealed class OddCultureTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public OddCultureTests()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus ";
        odd.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = odd;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    [Fact]
    public void Numbers_are_read_in_no_culture()
    {
        var reader = new AttributesReader("-1500e-2"u8);
        Assert.Equal(-15, reader.ReadInteger(long.MinValue, long.MaxValue));

        reader = new AttributesReader("-1.5e-2"u8);
        Assert.Equal(-0.015, reader.ReadDouble());
    }

    [Fact]
    public void Numbers_are_written_in_no_culture()
    {
        var writer = new AttributesWriter(1);
        try
        {
            writer.Double(-1.5e-9);
            writer.Raw((byte)' ');
            writer.Integer(-5);
            Assert.Equal("-1.5E-09 -5", Encoding.UTF8.GetString(writer.Written));
        }
        finally
        {
            writer.Dispose();
        }
    }

    [Fact]
    public void Collections_and_violations_are_printed_in_no_culture()
    {
        AttributeArray<double> array = [-1.5, 2.25];
        var map = AttributeMap.Create([KeyValuePair.Create(-1, -1.5)]);
        var violations = new SchemaBuilder().Schema("").AdditionalProperties(1).Schema("").Minimum("-0.5").Maximum("0.5").Build()
            .Validate("""{ "a": -1.5, "-1": 2.25 }""");

        Assert.Equal("[-1.5, 2.25]", array.ToString());
        Assert.Equal("{-1: -1.5}", map.ToString());
        Assert.Equal(
            ["'/a' breaks minimum: found the number -1.5, accepted is at least -0.5",
             "'/-1' breaks maximum: found the number 2.25, accepted is at most 0.5"],
            violations.Select(violation => violation.ToString()));
    }
}
