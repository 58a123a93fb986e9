using System.Diagnostics.CodeAnalysis;

namespace Lingtan.Drivers;

/// <summary>The protocols of this room whose devices are polled, found by scanning.</summary>
public static class FieldProtocols
{
    /// <summary>All protocols by identifier.</summary>
    public static IReadOnlyDictionary<string, IFieldProtocol> All { get; } = Scan()
        .OrderBy(static protocol => protocol.Id, StringComparer.Ordinal)
        .ToDictionary(static protocol => protocol.Id, StringComparer.Ordinal);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A program that trims keeps this assembly whole.")]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A program that trims keeps this assembly whole.")]
    private static IEnumerable<IFieldProtocol> Scan() => typeof(FieldProtocols).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(IFieldProtocol).IsAssignableFrom(type))
        .Select([UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A program that trims keeps this assembly whole.")] (type) => (IFieldProtocol)Activator.CreateInstance(type)!);
}
