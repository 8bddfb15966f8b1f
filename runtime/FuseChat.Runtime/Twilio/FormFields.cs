using System.Collections;
using System.Globalization;

namespace FuseChat.Runtime.Twilio;

/// <summary>The form fields of one write, under Twilio's PascalCase names. What is null is left out; what is empty is sent.</summary>
internal sealed class FormFields : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            _fields.Add(new(name, value));
        }
    }

    public void Add(string name, int value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Refuses an update of nothing, which is Twilio's error 20161.</summary>
    public FormFields NotEmpty()
        => _fields.Count == 0 ? throw new ArgumentException("The update names nothing to change", "update") : this;

    /// <summary>The fields as the query of a list.</summary>
    public string ToQuery() => string.Join('&', _fields.Select(
        field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
