namespace Lingtan.Quantities;

/// <summary>
/// A spreadsheet takes a cell that begins with = + - @ for a formula, narrow or wide, and after a tab or a line end. Written tables put an apostrophe before such a cell unless it
/// is a number, read tables take it away again.
/// </summary>
internal static class FormulaGuard
{
    /// <summary>Whether a cell to be written needs an apostrophe: also one that already begins with apostrophes before such a sign.</summary>
    public static bool IsNeeded(ReadOnlySpan<byte> cell) => LooksLikeFormula(cell.TrimStart((byte)'\'')) && !DecimalText.TryParse(cell, out _);

    /// <summary>Whether a cell that was read carries the apostrophe.</summary>
    public static bool IsGuarded(ReadOnlySpan<byte> cell) =>
        cell.Length > 1 && cell[0] == (byte)'\'' && LooksLikeFormula(cell.TrimStart((byte)'\''));

    private static bool LooksLikeFormula(ReadOnlySpan<byte> cell) =>
        cell.Length > 0 && (cell[0] is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r' or (byte)'\n' || IsWide(cell));

    // The wide forms of the four signs, as keyboards for Chinese write them: U+FF1D, U+FF0B, U+FF0D, U+FF20.
    private static bool IsWide(ReadOnlySpan<byte> cell) => cell is [0xEF, 0xBC, 0x9D or 0x8B or 0x8D or 0xA0, ..];
}
