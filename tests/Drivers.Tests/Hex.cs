namespace Lingtan.Drivers;

/// <summary>Bytes as documents print them.</summary>
internal static class Hex
{
    public static byte[] Bytes(string text) => Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal));

    public static string Text(ReadOnlySpan<byte> bytes) => string.Join(' ', bytes.ToArray().Select(static b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
}
