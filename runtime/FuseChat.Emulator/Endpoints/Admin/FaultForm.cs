namespace FuseChat.Emulator.Endpoints.Admin;

/// <summary>A fault as JSON asks for it. The setters keep the defaults of what is left out.</summary>
internal record FaultForm
{
    public string? Method { get; set; }

    public string? Path { get; set; }

    public int Nth { get; set; } = 1;

    public int? Count { get; set; } = 1;

    public double Probability { get; set; } = 1;

    public int Seed { get; set; }

    /// <summary><c>before</c> or <c>after</c>.</summary>
    public string Moment { get; set; } = FaultWords.Before;

    /// <summary><c>answer</c>, <c>drop</c>, <c>truncate</c>, <c>malform</c>, <c>delay</c> or <c>hold</c>.</summary>
    public string? Effect { get; set; }

    public int? Status { get; set; }

    public int? Code { get; set; }

    public string? Message { get; set; }

    public double? RetryAfterSeconds { get; set; }

    public bool Empty { get; set; }

    public double? DelayMs { get; set; }
}
