namespace Lingtan.Reporting;

/// <summary>Pictures that lie inside the page instead of beside it.</summary>
internal static class DataAddress
{
    /// <summary>A picture as an address that holds its bytes.</summary>
    /// <param name="picture">PNG or JPEG.</param>
    public static string Of(ReadOnlyMemory<byte> picture) =>
        (picture.Span is [0xff, 0xd8, ..] ? "data:image/jpeg;base64," : "data:image/png;base64,") + Convert.ToBase64String(picture.Span);
}
