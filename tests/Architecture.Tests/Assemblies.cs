using System.Reflection;
using System.Runtime.CompilerServices;

namespace Lingtan.Architecture;

/// <summary>The built rooms, loaded by name: an assembly that nobody names is not loaded.</summary>
internal static class Assemblies
{
    public static IReadOnlyList<Assembly> All { get; } =
        [.. Repository.Rooms.Select(room => Assembly.Load(room == "Cli" ? "lingtan" : $"Lingtan.{room}"))];

    /// <summary>Types that people wrote, without those the compiler adds.</summary>
    public static IEnumerable<Type> Types => All.SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !Attribute.IsDefined(type, typeof(CompilerGeneratedAttribute), false))
        .Where(type => type.DeclaringType is not { } outer || !outer.Name.Contains('<', StringComparison.Ordinal))
        .Where(type => type.Namespace?.StartsWith("Lingtan", StringComparison.Ordinal) == true);
}
