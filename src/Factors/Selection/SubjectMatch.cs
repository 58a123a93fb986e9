using System.Numerics;

namespace Lingtan.Factors;

/// <summary>Compares the subjects of rows and requests; <c>*</c> in a row stands for any subject.</summary>
internal static class SubjectMatch
{
    /// <summary>Whether a row is for what is asked.</summary>
    /// <param name="row">The row's subjects.</param>
    /// <param name="asked">The request's subjects.</param>
    /// <param name="ignored">A position that is not compared; −1 for none.</param>
    public static bool Fits(IReadOnlyList<string> row, IReadOnlyList<string> asked, int ignored = -1)
    {
        if (row.Count != asked.Count) return false;
        for (var i = 0; i < row.Count; i++)
            if (i != ignored && row[i] != asked[i] && row[i] != FactorRow.AnySubject) return false;
        return true;
    }

    /// <summary>A number that is smaller the more specific the subjects are: first by the count of wildcards, then by how early they stand.</summary>
    public static int Wildcards(IReadOnlyList<string> subjects)
    {
        var bits = 0;
        foreach (var subject in subjects) bits = (bits << 1) | (subject == FactorRow.AnySubject ? 1 : 0);
        return (BitOperations.PopCount((uint)bits) << 8) | bits;
    }
}
