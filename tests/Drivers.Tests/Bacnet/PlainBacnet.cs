using System.Globalization;
using System.Numerics;

namespace Lingtan.Drivers.Bacnet;

/// <summary>A second reading of the standard, as plain as can be: first a tree of tags, then what it must look like. It shares no code with the driver.</summary>
internal static class PlainBacnet
{
    /// <summary>What an answer with properties says, as text; null where it is none.</summary>
    public static string? Answer(byte[] datagram)
    {
        try
        {
            var apdu = Apdu(datagram);
            if (apdu.Length < 3 || apdu[0] >> 4 != 3 || (apdu[0] & 8) != 0) return null;
            using var reader = new BinaryReader(new MemoryStream(apdu[3..]));
            var tree = Tree(reader, null, 0);
            return apdu[2] switch { 12 => Single(tree), 14 => Multiple(tree), _ => null } is { } said ? $"{apdu[1]} {said}" : null;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    private static byte[] Apdu(byte[] datagram)
    {
        using var reader = new BinaryReader(new MemoryStream(datagram));
        if (reader.ReadByte() != 0x81) throw new InvalidDataException();
        var function = reader.ReadByte();
        if (Two(reader) != datagram.Length) throw new InvalidDataException();
        if (function == 4) Take(reader, 6);
        else if (function is not (9 or 10 or 11)) throw new InvalidDataException();
        if (reader.ReadByte() != 1) throw new InvalidDataException();
        var control = reader.ReadByte();
        if ((control & 0b1101_0000) != 0) throw new InvalidDataException();
        foreach (var (bit, isSource) in new[] { (0x20, false), (8, true) })
        {
            if ((control & bit) == 0) continue;
            var network = Two(reader);
            var length = reader.ReadByte();
            if (length > 18 || (isSource && (length == 0 || network is 0 or 65535))) throw new InvalidDataException();
            Take(reader, length);
        }

        if ((control & 0x20) != 0) reader.ReadByte();
        return reader.ReadBytes(datagram.Length);
    }

    private static List<Node> Tree(BinaryReader reader, int? until, int depth)
    {
        // The driver passes over groups of up to nine levels.
        if (depth > 9) throw new InvalidDataException();
        var nodes = new List<Node>();
        while (until is not null || reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var first = reader.ReadByte();
            var (number, isContext, form) = (first / 16, (first & 8) != 0, first % 8);
            if (number == 15 && (number = reader.ReadByte()) == 255) throw new InvalidDataException();
            if (form >= 6 && !isContext) throw new InvalidDataException();
            if (form == 7) return number == until ? nodes : throw new InvalidDataException();
            if (form == 6)
            {
                nodes.Add(new Node(number, true, 0, [], Tree(reader, number, depth + 1)));
                continue;
            }

            if (form == 5) form = reader.ReadByte();
            if (form == 255) throw new InvalidDataException();
            if (form == 254) form = Two(reader);
            nodes.Add(new Node(number, isContext, form, !isContext && number == 1 ? [] : Take(reader, form), null));
        }

        return nodes;
    }

    private static string? Single(List<Node> tree)
    {
        if (tree is not [{ Place: 0, Data.Length: 4 } named, { Place: 1, Data.Length: >= 1 and <= 4 } property, { Tag: 3, Children: { } values }]) return null;
        return $"{Whole(named.Data)} {Whole(property.Data)} {Values(values)};";
    }

    private static string? Multiple(List<Node> tree)
    {
        var said = "";
        for (var i = 0; i < tree.Count; i += 2)
        {
            if (i + 1 == tree.Count || tree[i] is not { Place: 0, Data.Length: 4 } named || tree[i + 1] is not { Tag: 1, Children: { } properties }) return null;
            for (var p = 0; p < properties.Count; p += 2)
            {
                if (p + 1 == properties.Count || properties[p] is not { Place: 2, Data.Length: >= 1 and <= 4 } property) return null;
                if (properties[p + 1] is { Tag: 4, Children: { } values }) said += $"{Whole(named.Data)} {Whole(property.Data)} {Values(values)};";
                else if (properties[p + 1] is { Tag: 5, Children: [{ IsContext: false, Tag: 9, Data.Length: >= 1 and <= 4 } kind, { IsContext: false, Tag: 9, Data.Length: >= 1 and <= 4 } code] }
                    && Whole(kind.Data) < 65536 && Whole(code.Data) < 65536) said += $"{Whole(named.Data)} {Whole(property.Data)} error {Whole(kind.Data)}/{Whole(code.Data)};";
                else return null;
            }
        }

        return said.Length == 0 ? null : said;
    }

    private static string Values(List<Node> nodes) => string.Join(',', nodes.Where(static n => n.Children is null).Select(Value));

    private static string Value(Node node)
    {
        if (node.IsContext) return $"{node.Tag}:{Convert.ToHexString(node.Data)}";
        var (length, data) = (node.Data.Length, node.Data);
        return (node.Tag, length) switch
        {
            (0, 0) when node.Lvt == 0 => "null",
            (1, 0) when node.Lvt <= 1 => $"{node.Lvt}",
            (2, >= 1 and <= 8) or (9, >= 1 and <= 4) => $"{Whole(data)}",
            (3, >= 1 and <= 4) => $"{new BigInteger(data, isUnsigned: false, isBigEndian: true)}",
            (4, 4) => Fraction(BitConverter.ToSingle([data[3], data[2], data[1], data[0]])),
            (5, 8) => Fraction(BitConverter.ToDouble([.. data.Reverse()])),
            (8, >= 1) when data[0] < 8 && (length > 1 || data[0] == 0) => string.Concat(data.Skip(1).Select(static b => Convert.ToString(b, 2).PadLeft(8, '0')))[..((8 * (length - 1)) - data[0])],
            _ => throw new InvalidDataException(),
        };
    }

    /// <summary>A fraction as text; those that a decimal of 28 digits cannot hold in full are told by their size only.</summary>
    public static string Fraction(double value) => Size(value) ?? value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A fraction as text; those that a decimal of 28 digits cannot hold in full are told by their size only.</summary>
    public static string Fraction(float value) => Size(value) ?? value.ToString("R", CultureInfo.InvariantCulture);

    private static string? Size(double value) => !double.IsFinite(value) || Math.Abs(value) > 7.9e28 ? "none" : Math.Abs(value) < 1e-9 ? "tiny" : null;

    private static BigInteger Whole(byte[] data) => new(data, isUnsigned: true, isBigEndian: true);

    private static int Two(BinaryReader reader) => (reader.ReadByte() * 256) + reader.ReadByte();

    private static byte[] Take(BinaryReader reader, int count)
    {
        var bytes = reader.ReadBytes(count);
        return bytes.Length == count ? bytes : throw new EndOfStreamException();
    }

    private sealed record Node(int Tag, bool IsContext, int Lvt, byte[] Data, List<Node>? Children)
    {
        /// <summary>The number of its place; minus one where it is a group or a kind of its own.</summary>
        public int Place => IsContext && Children is null ? Tag : -1;
    }
}
