using Lingtan.Formats;

namespace Lingtan.Cli;

/// <summary>The libraries of the data folder; mistakes in them end the command like any other fault.</summary>
internal static class Libraries
{
    /// <summary>Opens the libraries and reads the factors.</summary>
    public static LibrarySet Open()
    {
        var libraries = LibrarySet.Open();
        _ = libraries.Factors;
        FaultsFound.ThrowIfAny(libraries.Faults);
        return libraries;
    }
}
