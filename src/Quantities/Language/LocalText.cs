namespace Lingtan.Quantities;

/// <summary>A text in Chinese and in English.</summary>
/// <param name="Zh">The Chinese wording.</param>
/// <param name="En">The English wording.</param>
public sealed record LocalText(string Zh, string En)
{
    /// <summary>The empty text.</summary>
    public static LocalText Empty { get; } = new("", "");

    /// <summary>The wording in one language.</summary>
    public string In(Language language) => language == Language.Zh ? Zh : En;

    /// <summary>A text that reads the same in both languages, such as an identifier or a proper name.</summary>
    public static LocalText Same(string text) => new(text, text);

    /// <summary>The English wording, for logs and debuggers.</summary>
    public override string ToString() => En;
}
