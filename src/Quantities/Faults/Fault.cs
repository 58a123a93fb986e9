namespace Lingtan.Quantities;

/// <summary>One mistake in a user's input: what, where, the value found and what was expected.</summary>
/// <param name="Code">The kind of mistake.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">The value as found, empty where something is missing.</param>
/// <param name="Expected">What would have been right.</param>
public sealed record Fault(FaultCode Code, Place Place, string Value, LocalText Expected);
