using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Tests.Applying;

internal sealed record Add(int Amount) : IMutation<Counter>
{
    public string Name => "add";

    public Counter Apply(Counter current) => Amount == 0 ? current : current with { Count = current.Count + Amount };

    public string ToJson() => "{}";
}

internal sealed record Write(string Note) : IMutation<Counter>
{
    public string Name => "write";

    public Counter Apply(Counter current) => current with { Note = Note };

    public string ToJson() => "{}";
}

internal sealed record Start(int Count) : ICreation<Counter>
{
    public string Name => "start";

    public Counter Apply(Counter current) => current with { Count = Count };

    public Counter Create() => new(Count);

    public string ToJson() => "{}";
}

internal sealed record Poison : IMutation<Counter>
{
    public string Name => "poison";

    public Counter Apply(Counter current) => throw new ArithmeticException("poisoned");

    public string ToJson() => "{}";
}
