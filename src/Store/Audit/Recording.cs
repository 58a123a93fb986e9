using System.Security.Cryptography;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>One link of the audit trail: who recorded what, when and why, tied by hash to its facts and to the link before.</summary>
/// <param name="Seq">Number, counted from 1 without gaps.</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What.</param>
/// <param name="Subject">Of which inventory, account or setting.</param>
/// <param name="Reason">Why.</param>
/// <param name="Facts">How many facts it recorded.</param>
/// <param name="Digest">SHA-256 over those facts.</param>
/// <param name="Previous">Hash of the link before; empty for the first.</param>
/// <param name="Hash">SHA-256 over all of this.</param>
public sealed record Recording(
    long Seq, string At, string Actor, string Action, string Subject, string Reason, long Facts, string Digest, string Previous, string Hash)
{
    /// <summary>The hash that a link with this content must have.</summary>
    public string ComputedHash()
    {
        var text = new StringBuilder();
        foreach (var part in new[] { Number(Seq), At, Actor, Action, Subject, Reason, Number(Facts), Digest, Previous }) Append(text, part);
        return Sha256(text);
    }

    /// <summary>SHA-256 over facts in their order.</summary>
    /// <param name="facts">The facts.</param>
    public static string DigestOf(IEnumerable<Fact> facts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new StringBuilder();
        foreach (var fact in facts)
        {
            text.Clear();
            foreach (var part in new[]
            {
                Number(fact.Seq), Number(fact.Recording), fact.Book, fact.Kind, fact.Key, Number(fact.Revision), fact.Withdrawn ? "1" : "0", fact.ValidFrom, fact.ValidTo, fact.Content,
            }) Append(text, part);
            hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // With its length in front, no text can pass for the end of one and the beginning of the next.
    private static void Append(StringBuilder text, string part) => text.Append(Number(part.Length)).Append(':').Append(part).Append('\n');

    private static string Number(long number) => DecimalText.Format(number);

    private static string Sha256(StringBuilder text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
