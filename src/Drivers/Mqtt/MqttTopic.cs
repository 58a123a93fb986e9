namespace Lingtan.Drivers;

/// <summary>A pattern of topics: levels between slashes, where <c>{meter}</c> and <c>{point}</c> stand for identifiers, <c>+</c> for any one level and <c>#</c> at the end for all below.</summary>
public sealed class MqttTopic
{
    private const string MeterLevel = "{meter}";
    private const string PointLevel = "{point}";
    private readonly string[] _levels;

    private MqttTopic(string[] levels) => _levels = levels;

    /// <summary>Whether topics name the meter.</summary>
    public bool NamesMeter => _levels.Contains(MeterLevel);

    /// <summary>Whether topics name the point.</summary>
    public bool NamesPoint => _levels.Contains(PointLevel);

    /// <summary>What the broker is asked for.</summary>
    public string Filter => string.Join('/', _levels.Select(static level => level is MeterLevel or PointLevel ? "+" : level));

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <returns>Null where it is none.</returns>
    public static MqttTopic? Parse(string text)
    {
        var levels = text.Split('/');
        if (text.Length is 0 or > 1000 || text.Any(char.IsControl) || levels.Count(static l => l == MeterLevel) > 1 || levels.Count(static l => l == PointLevel) > 1) return null;
        for (var i = 0; i < levels.Length; i++)
        {
            var isWild = levels[i] == "+" || (levels[i] == "#" && i == levels.Length - 1) || levels[i] is MeterLevel or PointLevel;
            if (!isWild && levels[i].AsSpan().IndexOfAny("+#{}") >= 0) return null;
        }

        return new MqttTopic(levels);
    }

    /// <summary>Compares a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="meter">The meter it names; empty where it names none.</param>
    /// <param name="point">The point it names; empty where it names none.</param>
    /// <returns>Whether it fits.</returns>
    public bool Fits(string topic, out string meter, out string point)
    {
        (meter, point) = ("", "");
        var levels = topic.Split('/');
        // Topics of the broker itself begin with $; wild first levels do not mean them.
        if (topic.StartsWith('$') && !_levels[0].StartsWith('$')) return false;
        for (var i = 0; i < _levels.Length; i++)
        {
            // All below means also the level above itself.
            if (_levels[i] == "#") return true;
            if (i >= levels.Length) return false;
            if (_levels[i] == MeterLevel) meter = levels[i];
            else if (_levels[i] == PointLevel) point = levels[i];
            else if (_levels[i] != "+" && _levels[i] != levels[i]) return false;
        }

        return levels.Length == _levels.Length || (levels.Length > _levels.Length && _levels[^1] == "#");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('/', _levels);
}
