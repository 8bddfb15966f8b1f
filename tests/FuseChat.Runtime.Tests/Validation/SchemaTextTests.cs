using FuseChat.Runtime.Validation;

namespace FuseChat.Runtime.Tests.Validation;

/// <summary>The schemas in emitted code, as the runtime reads them.</summary>
public class SchemaTextTests
{
    [Fact]
    public void A_number_in_place_of_a_schema_is_the_position_of_another_line()
    {
        var validator = SchemaValidator.Read("""
            {"$id":"a.schema.json#","properties":{"count":1},"patternProperties":[["^x-","^x-",false,false]],"dependentRequired":{"count":["unit"]}}
            {"$id":"a.schema.json#/properties/count","type":["integer","null"],"minimum":1.5,"not":2}
            {"$id":"a.schema.json#/properties/count/not","enum":[[7],3.0]}
            """);
        Assert.True(validator.Accepts("""{"count":2,"unit":"m"}"""));
        Assert.Equal("/count: minimum", validator.Broken("""{"count":1,"unit":"m"}"""));
        Assert.Equal("/count: not", validator.Broken("""{"count":3,"unit":"m"}"""));
        Assert.Equal(": dependentRequired | /x-a: patternProperties", validator.Broken("""{"count":2,"x-a":1}"""));
        Assert.Equal("a.schema.json#/properties/count/minimum", Assert.Single(validator.Validate("""{"count":1,"unit":"m"}""")).SchemaPointer);
    }

    [Fact]
    public void A_keyword_of_another_version_is_an_error()
    {
        var error = Assert.Throws<FormatException>(() => SchemaValidator.Read("""{"$id":"a.schema.json#","minWeight":3}"""));
        Assert.Equal("The runtime does not know the keyword \"minWeight\"; generator and runtime are to be of one version", error.Message);
    }
}
