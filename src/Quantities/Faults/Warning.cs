namespace Lingtan.Quantities;

/// <summary>A kind of thing a careful reader should know although the input is taken as it is.</summary>
/// <param name="Id">The stable identifier in kebab-case, e.g. <c>factor-wrong-kind</c>.</param>
/// <param name="Title">What it is about, in one short phrase.</param>
public sealed record WarningCode(string Id, LocalText Title);

/// <summary>One warning.</summary>
/// <param name="Code">The kind of warning.</param>
/// <param name="Where">The source, figure or place it concerns.</param>
/// <param name="Message">What the reader should know.</param>
public sealed record Warning(WarningCode Code, string Where, LocalText Message);
