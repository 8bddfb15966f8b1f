namespace FuseChat.Gen.Validation;

/// <summary>A schema, the one that it refers to, and so on as far as references lead.</summary>
internal readonly struct SchemaHops(SchemaClosure closure, SchemaSite start)
{
    // References to references: more than this are refused, be they a circle or not.
    public const int Max = 64;

    public Enumerator GetEnumerator() => new(closure, start);

    public bool All(Func<SchemaSite, bool> predicate)
    {
        foreach (var hop in this)
        {
            if (!predicate(hop))
            {
                return false;
            }
        }

        return true;
    }

    public struct Enumerator(SchemaClosure closure, SchemaSite start)
    {
        private int _count;

        public SchemaSite Current { get; private set; } = start;

        public bool MoveNext()
        {
            if (_count++ == 0)
            {
                return true;
            }

            if (_count > Max || closure.ReferenceOf(Current) is not { } reference || closure.Resolve(Current, reference) is not { } next)
            {
                return false;
            }

            Current = next;
            return true;
        }
    }
}
