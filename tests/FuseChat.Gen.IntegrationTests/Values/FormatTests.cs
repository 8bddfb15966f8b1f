using System.Globalization;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Values;

/// <summary>Strings whose format has a type in .NET.</summary>
public sealed class FormatTests
{
    private const string DateTime = "a date and time such as \"2030-01-31T13:45:00Z\", in years 0001 to 9999 with an offset within 14 hours";
    private const string Date = "a date such as \"2030-01-31\", in years 0001 to 9999";
    private const string Time = "a time of day in UTC such as \"13:45:00Z\"";
    private const string Duration = "a duration of weeks, or of days, hours, minutes and seconds, such as \"P1DT2H30M\"; years and months have no fixed length";

    [Theory]
    [InlineData("2030-01-31T13:45:00Z", "2030-01-31T13:45:00.0000000+00:00", null)]
    [InlineData("2030-01-31t13:45:00z", "2030-01-31T13:45:00.0000000+00:00", "2030-01-31T13:45:00Z")]
    [InlineData("2030-01-31T13:45:00+00:00", "2030-01-31T13:45:00.0000000+00:00", "2030-01-31T13:45:00Z")]
    [InlineData("2030-01-31T13:45:00-00:00", "2030-01-31T13:45:00.0000000+00:00", "2030-01-31T13:45:00Z")]
    [InlineData("2030-01-31T13:45:00+14:00", "2030-01-31T13:45:00.0000000+14:00", null)]
    [InlineData("2030-01-31T13:45:00-03:30", "2030-01-31T13:45:00.0000000-03:30", null)]
    [InlineData("2030-01-31T13:45:00.5Z", "2030-01-31T13:45:00.5000000+00:00", null)]
    [InlineData("2030-01-31T13:45:00.50Z", "2030-01-31T13:45:00.5000000+00:00", "2030-01-31T13:45:00.5Z")]
    [InlineData("2030-01-31T13:45:00.1234567Z", "2030-01-31T13:45:00.1234567+00:00", null)]
    [InlineData("2030-01-31T13:45:59.99999999999Z", "2030-01-31T13:45:59.9999999+00:00", "2030-01-31T13:45:59.9999999Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00", "2017-01-01T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60.9Z", "2017-01-01T00:00:00.0000000+00:00", "2017-01-01T00:00:00Z")]
    [InlineData("2016-12-31T15:59:60-08:00", "2016-12-31T16:00:00.0000000-08:00", "2016-12-31T16:00:00-08:00")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000+00:00", null)]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00", null)]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00", null)]
    [InlineData("2030-01-31T13:45:00\\u005a", "2030-01-31T13:45:00.0000000+00:00", "2030-01-31T13:45:00Z")]
    public void Dates_with_times(string text, string value, string? written)
    {
        var ticket = Tickets.ExpectSpelling("opened", $"\"{text}\"", $"\"{written ?? text}\"");
        Assert.Equal(value, ticket.Opened!.Value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2030-01-31")]
    [InlineData("2030-01-31T13:45:00")]
    [InlineData("2030-01-31 13:45:00Z")]
    [InlineData("2030-01-31T13:45Z")]
    [InlineData("2030-01-31T24:00:00Z")]
    [InlineData("2030-01-31T13:60:00Z")]
    [InlineData("2030-01-31T13:45:60Z")]
    [InlineData("2030-01-31T13:45:61Z")]
    [InlineData("2030-01-31T13:45:00.Z")]
    [InlineData("2030-01-31T13:45:00,5Z")]
    [InlineData("2030-01-31T13:45:00+0100")]
    [InlineData("2030-01-31T13:45:00+14:01")]
    [InlineData("2030-01-31T13:45:00+24:00")]
    [InlineData("2030-02-29T00:00:00Z")]
    [InlineData("2030-13-01T00:00:00Z")]
    [InlineData("2030-00-01T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("9999-12-31T23:59:00-00:01")]
    [InlineData("１030-01-31T13:45:00Z")]
    [InlineData(" 2030-01-31T13:45:00Z")]
    [InlineData("")]
    public void What_is_no_date_with_time(string text) => Tickets.ExpectProblem("opened", $"\"{text}\"", "/opened", $"the string \"{text}\"", DateTime);

    [Theory]
    [InlineData("2030-01-31", "2030-01-31")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void Dates(string text, string value)
    {
        var ticket = Tickets.ExpectSpelling("due", $"\"{text}\"", $"\"{text}\"");
        Assert.Equal(value, ticket.Due!.Value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2030-1-31")]
    [InlineData("2023-02-29")]
    [InlineData("20300131")]
    [InlineData("2030-01-31Z")]
    public void What_is_no_date(string text) => Tickets.ExpectProblem("due", $"\"{text}\"", "/due", $"the string \"{text}\"", Date);

    [Theory]
    [InlineData("13:45:00Z", "13:45:00.0000000", null)]
    [InlineData("13:45:00.25Z", "13:45:00.2500000", null)]
    [InlineData("13:45:00", "13:45:00.0000000", "13:45:00Z")]
    [InlineData("13:45:00+00:00", "13:45:00.0000000", "13:45:00Z")]
    [InlineData("23:59:60z", "00:00:00.0000000", "00:00:00Z")]
    public void Times(string text, string value, string? written)
    {
        var ticket = Tickets.ExpectSpelling("at", $"\"{text}\"", $"\"{written ?? text}\"");
        Assert.Equal(value, ticket.At!.Value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("13:45:00+02:00")]
    [InlineData("13:45")]
    [InlineData("24:00:00Z")]
    [InlineData("12:00:60Z")]
    public void What_is_no_time_in_UTC(string text) => Tickets.ExpectProblem("at", $"\"{text}\"", "/at", $"the string \"{text}\"", Time);

    [Theory]
    [InlineData("PT1H30M", "01:30:00", null)]
    [InlineData("P1DT2H3M4S", "1.02:03:04", null)]
    [InlineData("P2W", "14.00:00:00", "P14D")]
    [InlineData("PT90M", "01:30:00", "PT1H30M")]
    [InlineData("PT0.5S", "00:00:00.5000000", null)]
    [InlineData("PT1H0.25S", "01:00:00.2500000", null)]
    [InlineData("PT0.00000019S", "00:00:00.0000001", "PT0.0000001S")]
    [InlineData("P0D", "00:00:00", "PT0S")]
    [InlineData("-PT15M", "-00:15:00", null)]
    [InlineData("P10675199DT2H48M5.4775807S", "10675199.02:48:05.4775807", null)]
    [InlineData("-P10675199DT2H48M5.4775808S", "-10675199.02:48:05.4775808", null)]
    public void Durations(string text, string value, string? written)
    {
        var ticket = Tickets.ExpectSpelling("limit", $"\"{text}\"", $"\"{written ?? text}\"");
        Assert.Equal(value, ticket.Limit!.Value.ToString("c", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("PT1")]
    [InlineData("1H")]
    [InlineData("PT1M1H")]
    [InlineData("PT1H1H")]
    [InlineData("P1W1D")]
    [InlineData("P1DT1D")]
    [InlineData("PT0.5H")]
    [InlineData("PT.5S")]
    [InlineData("pt1h")]
    [InlineData("+PT1H")]
    [InlineData("PT-1H")]
    [InlineData("P10675199DT2H48M5.4775808S")]
    [InlineData("P99999999999999999999999D")]
    public void What_is_no_duration_of_a_fixed_length(string text) => Tickets.ExpectProblem("limit", $"\"{text}\"", "/limit", $"the string \"{text}\"", Duration);

    [Theory]
    [InlineData("7c9e6679-7425-40de-944b-e07fc1f90ae7", null)]
    [InlineData("7C9E6679-7425-40DE-944B-E07FC1F90AE7", "7c9e6679-7425-40de-944b-e07fc1f90ae7")]
    public void UUIDs(string text, string? written)
    {
        var json = $$"""{"status":"open","id":"{{text}}","count":1,"note":null,"rating":null,"mail":"a"}""";
        var ticket = Ticket.Parse(json);

        Assert.Equal(Guid.ParseExact(text, "D"), ticket.Id);
        Assert.Equal(json.Replace(",\"mail\":\"a\"", "", StringComparison.Ordinal), (ticket with { Mail = null }).ToJson());
        Assert.Equal($"\"{written ?? text}\"", (ticket with { UnknownMembers = default }).ToJson()[22..60].Trim());
    }

    [Theory]
    [InlineData("7c9e6679742540de944be07fc1f90ae7")]
    [InlineData("{7c9e6679-7425-40de-944b-e07fc1f90ae7}")]
    [InlineData("7c9e6679-7425-40de-944b-e07fc1f90ae7 ")]
    [InlineData("7c9e6679-7425-40de-944b-e07fc1f90aeg")]
    public void What_is_no_UUID(string text)
    {
        Assert.False(Ticket.TryParse($$"""{"status":"open","id":"{{text}}","count":1,"note":null,"rating":null}""", out _, out var problems));
        Assert.Equal(new AttributesProblem("/id", 22, $"the string \"{text}\"", "a UUID such as \"7c9e6679-7425-40de-944b-e07fc1f90ae7\""), Assert.Single(problems));
    }

    [Theory]
    [InlineData("https://example.com/a?b=c#d")]
    [InlineData("HTTPS://EXAMPLE.com/%41")]
    [InlineData("urn:isbn:0451450523")]
    [InlineData("mailto:a@example.com")]
    [InlineData("https://example.com/größe")]
    public void URIs_keep_their_text(string text)
    {
        var ticket = Tickets.ExpectSpelling("link", $"\"{text}\"", $"\"{text}\"");
        Assert.True(ticket.Link!.IsAbsoluteUri);
        Assert.Equal(text, ticket.Link.OriginalString);
    }

    [Theory]
    [InlineData("/a/b")]
    [InlineData("example.com")]
    [InlineData("//example.com/a")]
    [InlineData("https://")]
    [InlineData("1a:b")]
    [InlineData("")]
    public void What_is_no_absolute_URI(string text) => Tickets.ExpectProblem("link", $"\"{text}\"", "/link", $"the string \"{text}\"", "a URI such as \"https://example.com/a\"");

    [Theory]
    [InlineData("/a/b?c#d", false)]
    [InlineData("#d", false)]
    [InlineData("", false)]
    [InlineData("//example.com/a", false)]
    [InlineData("https://example.com/a", true)]
    public void References_are_absolute_by_their_scheme_alone(string text, bool isAbsolute)
    {
        var ticket = Tickets.ExpectSpelling("path", $"\"{text}\"", $"\"{text}\"");
        Assert.Equal(isAbsolute, ticket.Path!.IsAbsoluteUri);
    }

    [Fact]
    public void A_relative_URI_is_not_written_where_the_schema_asks_for_an_absolute_one()
    {
        var ticket = Tickets.Read("mail", "\"a\"") with { Link = new Uri("/a", UriKind.Relative) };
        Assert.StartsWith("\"/a\" is no absolute URI", Assert.Throws<ArgumentException>(ticket.ToJson).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_equality_overlooks_is_written_all_the_same()
    {
        var ticket = Tickets.Read("link", "\"https://example.com/a#b\"") with { Opened = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), Links = [new("https://example.com/a#b")] };
        ticket = Ticket.Parse(ticket.ToJson());
        var changed = ticket with { Link = new("https://example.com/a#c"), Opened = new(2030, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)), Links = [new("https://example.com/a#c")] };

        Assert.Contains("\"opened\":\"2030-01-01T01:00:00+01:00\"", changed.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"link\":\"https://example.com/a#c\"", changed.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"links\":[\"https://example.com/a#c\"]", changed.ToJson(), StringComparison.Ordinal);
        Assert.NotEqual(ticket.Links, changed.Links);
    }

    [Theory]
    [InlineData("opened", "a", DateTime)]
    [InlineData("link", "1", "a URI such as \"https://example.com/a\"")]
    public void Text_with_a_lone_surrogate_is_none_of_them(string member, string start, string accepted)
        => Tickets.ExpectProblem(member, $"\"{start}\\ud800\"", "/" + member, $"the string \"{start}\\ud800\"", accepted);

    [Theory]
    [InlineData("opened", "7", "the number 7", DateTime)]
    [InlineData("due", "null", "null", Date)]
    [InlineData("limit", "[]", "an array", Duration)]
    public void Other_types_are_reported(string member, string json, string found, string accepted) => Tickets.ExpectProblem(member, json, "/" + member, found, accepted);

    [Fact]
    public void Items_values_and_keys_have_formats_too()
    {
        const string Json = """{"status":"open","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","count":1,"note":null,"rating":null,"history":["2030-01-01T00:00:00Z",null],"holidays":{"2030-12-25":"x","2030-1-1":"unknown"},"ids":{"7c9e6679-7425-40de-944b-e07fc1f90ae7":"PT1M","7C9E6679-7425-40DE-944B-E07FC1F90AE7":"unknown"}}""";
        var ticket = Ticket.Parse(Json);

        Assert.Equal([new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), null], ticket.History!);
        Assert.Equal([new DateOnly(2030, 12, 25)], ticket.Holidays!.Keys);
        Assert.Equal(TimeSpan.FromMinutes(1), ticket.Ids![ticket.Id]);
        Assert.Equal(Json, (ticket with { }).ToJson());
        var holidays = ticket.Holidays.With(new(2031, 12, 25), "y");
        Assert.Contains("""{"2030-12-25":"x","2030-1-1":"unknown","2031-12-25":"y"}""", (ticket with { Holidays = holidays }).ToJson(), StringComparison.Ordinal);
        Tickets.ExpectProblem("history", """["2030-01-01T00:00:00Z","x"]""", "/history/1", "the string \"x\"", DateTime);
        Tickets.ExpectProblem("ids", """{"7c9e6679-7425-40de-944b-e07fc1f90ae7":"P1Y"}""", "/ids/7c9e6679-7425-40de-944b-e07fc1f90ae7", "the string \"P1Y\"", Duration);
    }
}
