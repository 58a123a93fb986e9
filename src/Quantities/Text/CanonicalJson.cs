using System.Buffers;
using System.Text;

namespace Lingtan.Quantities;

/// <summary>
/// Writes JSON whose bytes depend on the content alone, for hashes and locks: properties in the order written, numbers as
/// <see cref="DecimalText.Format(decimal)"/>, strings escaped as RFC 8785 does, UTF-8, no spaces. One writer can be reused after <see cref="Reset"/>.
/// </summary>
public sealed class CanonicalJson
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private bool _separate;

    /// <summary>What has been written so far.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>The JSON of one document written by a function.</summary>
    public static byte[] Of(Action<CanonicalJson> write)
    {
        var json = new CanonicalJson();
        write(json);
        return json.Written.ToArray();
    }

    /// <summary>Forgets everything written, keeping the memory.</summary>
    public void Reset()
    {
        _buffer.ResetWrittenCount();
        _separate = false;
    }

    /// <summary>The SHA-256 of what has been written.</summary>
    public string Sha256() => Sha256Text.Of(Written);

    /// <summary>Begins an object.</summary>
    public CanonicalJson BeginObject() => Open("{"u8);

    /// <summary>Ends an object.</summary>
    public CanonicalJson EndObject() => Close("}"u8);

    /// <summary>Begins an array.</summary>
    public CanonicalJson BeginArray() => Open("["u8);

    /// <summary>Ends an array.</summary>
    public CanonicalJson EndArray() => Close("]"u8);

    /// <summary>Writes the name of the property whose value follows.</summary>
    public CanonicalJson Name(string name)
    {
        Separate();
        Quoted(name);
        _buffer.Write(":"u8);
        _separate = false;
        return this;
    }

    /// <summary>Writes a string, or null.</summary>
    public CanonicalJson Text(string? text)
    {
        if (text is null)
            return Literal("null"u8);
        Separate();
        Quoted(text);
        return this;
    }

    /// <summary>Writes a number, or null.</summary>
    public CanonicalJson Number(decimal? number)
    {
        if (number is not { } value)
            return Literal("null"u8);
        Separate();
        _buffer.Advance(DecimalText.Format(value, _buffer.GetSpan(64)));
        return this;
    }

    /// <summary>Writes true, false or null.</summary>
    public CanonicalJson Flag(bool? flag) => Literal(flag switch { null => "null"u8, true => "true"u8, false => "false"u8 });

    /// <summary>Writes a property that is a string.</summary>
    public CanonicalJson Property(string name, string? text) => Name(name).Text(text);

    /// <summary>Writes a property that is a number.</summary>
    public CanonicalJson Property(string name, decimal? number) => Name(name).Number(number);

    private CanonicalJson Open(ReadOnlySpan<byte> bracket)
    {
        Separate();
        _buffer.Write(bracket);
        _separate = false;
        return this;
    }

    private CanonicalJson Close(ReadOnlySpan<byte> bracket)
    {
        _buffer.Write(bracket);
        _separate = true;
        return this;
    }

    private CanonicalJson Literal(ReadOnlySpan<byte> literal)
    {
        Separate();
        _buffer.Write(literal);
        return this;
    }

    private void Separate()
    {
        if (_separate)
            _buffer.Write(","u8);
        _separate = true;
    }

    private void Quoted(string text)
    {
        _buffer.Write("\""u8);
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Plain(rest[..at]);
            Escape(rest[at]);
            rest = rest[(at + 1)..];
        }
        Plain(rest);
        _buffer.Write("\""u8);
    }

    private void Plain(ReadOnlySpan<char> text) =>
        _buffer.Advance(Encoding.UTF8.GetBytes(text, _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));

    private void Escape(char c) => Plain(c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => FormattableString.Invariant($"\\u{(int)c:x4}"),
    });
}
