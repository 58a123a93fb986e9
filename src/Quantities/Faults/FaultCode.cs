namespace Lingtan.Quantities;

/// <summary>A kind of mistake in a user's input, with a page entry in the fault catalogue.</summary>
/// <param name="Id">The stable identifier in kebab-case, e.g. <c>unit-unknown</c>.</param>
/// <param name="Title">What is wrong, in one short phrase.</param>
public sealed record FaultCode(string Id, LocalText Title);
