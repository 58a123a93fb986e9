namespace Lingtan.Quantities;

/// <summary>One node of a YAML document with the line it begins on.</summary>
internal abstract record YamlNode(int Line);

/// <summary>A scalar; null where nothing, <c>~</c> or <c>null</c> is written.</summary>
internal sealed record YamlScalar(int Line, string? Text) : YamlNode(Line);

/// <summary>A sequence.</summary>
internal sealed record YamlSequence(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

/// <summary>A mapping in the order written.</summary>
internal sealed record YamlMapping(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line);

/// <summary>A key of a mapping with its own line and its value.</summary>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
