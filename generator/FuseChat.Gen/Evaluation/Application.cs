using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Evaluation;

/// <summary>One schema applied to one value.</summary>
/// <param name="Site">The schema.</param>
/// <param name="Scope">What dynamic references mean on the way by which checking came here.</param>
/// <param name="Instance">The value.</param>
/// <param name="Evaluated">Gathers which members or items some keyword was about; null where nobody asks.</param>
internal readonly record struct Application(SchemaSite Site, DynamicScope Scope, Instance Instance, Evaluated? Evaluated)
{
    public Schema Schema => Site.Schema;

    public JsonNode Value => Instance.Value;

    /// <summary>Another schema of the same file applied to the same value.</summary>
    public Application With(Schema schema) => this with { Site = Site.To(schema) };

    /// <summary>Another schema of the same file applied to a part of the value.</summary>
    public Application Of(Schema schema, Instance part) => new(Site.To(schema), Scope, part, null);
}
