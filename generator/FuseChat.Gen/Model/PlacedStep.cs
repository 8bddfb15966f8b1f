using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>A step as seen from an object on its way.</summary>
/// <param name="Step">The step.</param>
/// <param name="Target">What its path leads to.</param>
/// <param name="Depth">How many members of the way lead to the object.</param>
internal readonly record struct PlacedStep(StepSchema Step, StepTarget Target, int Depth)
{
    /// <summary>The member of the object that the path goes through, or ends at.</summary>
    public StepTarget Here => IsDeeper ? Target.Way[Depth] : Target;

    /// <summary>Whether the path goes on into another object.</summary>
    public bool IsDeeper => Depth < Target.Way.Count;

    /// <summary>The step as seen from that other object.</summary>
    public PlacedStep Inner => this with { Depth = Depth + 1 };

    /// <summary>Whether another step goes on into the same object.</summary>
    public bool IsBesides(PlacedStep other)
        => IsDeeper && other.IsDeeper && Here.Kind == other.Here.Kind && Here.KeyParameter == other.Here.KeyParameter;
}
