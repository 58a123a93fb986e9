using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Reads the lists of <c>data/categories</c> that are part of the program.</summary>
internal static class CategoryData
{
    /// <summary>A list.</summary>
    /// <param name="file">Its file.</param>
    /// <exception cref="InvalidOperationException">It is not there, or cannot be read.</exception>
    public static YamlMap Read(string file)
    {
        using var stream = typeof(CategoryData).Assembly.GetManifestResourceStream("categories/" + file) ?? throw new InvalidOperationException(file + " is not embedded");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return YamlMap.Parse(memory.ToArray(), file, new FaultList()) ?? throw new InvalidOperationException(file + " cannot be read");
    }

    /// <summary>A whole number; null where none is stated.</summary>
    public static int? Number(YamlMap entry, string key) => entry.Text(key) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
